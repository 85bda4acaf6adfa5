import { Link } from '@tanstack/react-router'
import { Section } from '#web/kit/page/Section.tsx'
import { sectionName } from '../sections.ts'
import type { ProgrammeView } from '../use-programme.ts'
import { type Here, sectionLink } from './links.ts'
import css from './budget.module.css'
import { words } from './words.ts'

/** A programme that fixes no money says so, in the words of its own sections. */
export function NoTable({ here, content }: { here: Here; content: ProgrammeView['content'] }) {
  const funding = content.texts.filter(({ kind }) => kind === 'funding')
  const sections = [...new Set(funding.map(({ section }) => sectionName(content, section)))]
  return (
    <>
      <p className={css.lead}>{words.noTable(sections)}</p>
      {funding.length > 0 && (
        <Section title={words.funding}>
          <dl className={css.funding}>
            {funding.map(({ section, text }) => (
              <div key={`${section} ${text}`}>
                <dt>
                  <Link {...sectionLink(here, section)}>{sectionName(content, section)}</Link>
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </>
  )
}
