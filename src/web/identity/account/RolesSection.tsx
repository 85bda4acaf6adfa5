import { useMe } from '#web/kit/call/session.ts'
import { Section } from '#web/kit/page/Section.tsx'
import css from './account.module.css'
import { words } from './words.ts'

/** The role in which one acts, and the way to one's other roles. */
export function RolesSection() {
  const { data: me } = useMe()
  return (
    <Section title={words.roles.title} link={{ to: '/vai-tro', label: words.roles.switch }}>
      <dl className={css.facts}>
        <dt>{words.roles.now}</dt>
        <dd>{me?.role?.name}</dd>
        <dt>{words.roles.at}</dt>
        <dd>{me?.organisation?.name}</dd>
      </dl>
    </Section>
  )
}
