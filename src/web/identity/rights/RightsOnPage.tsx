import { useParams } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import css from './rights.module.css'
import { words } from './words.ts'

type Step = Output<'identity.rightsOn'>['steps'][number]

const Allowed = ({ people }: { people: Step['allowed'] }) => (
  <>
    <p className={css.label}>{words.now}</p>
    {people.length === 0 ? (
      <p className={css.quiet}>{words.nobody}</p>
    ) : (
      <ul className={css.people}>
        {people.map((one) => (
          <li key={`${one.personId} ${one.roleName} ${one.fromName}`}>
            <strong>{one.name}</strong>
            <span>
              {[words.by(one.roleName, one.organisationName), one.fromName && words.forWhom(one.fromName)]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    )}
  </>
)

/** People whom the same keeps from it stand together. */
const Refused = ({ people }: { people: Step['refused'] }) =>
  people.length === 0 ? null : (
    <>
      <p className={css.label}>{words.notYet}</p>
      <ul className={css.people}>
        {[...Map.groupBy(people, ({ why }) => why)].map(([why, group]) => (
          <li key={why}>
            <span>{why}</span>
            <span className={css.quiet}>
              {group.map((one) => words.nameAs(one.name, one.roleName)).join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )

/** `/quyen/$kind/$id`: who may take which step on a record now, and why not the others. */
export function RightsOnPage() {
  const { kind = '', id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAsk('identity.rightsOn', { kind, id })
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={8} columns={3} />
  return (
    <>
      <PageHead title={words.title} over={data.title} meta={[words.state(data.state)]} />
      <Note>{words.onRecord}</Note>
      {data.steps.map((step) => (
        <Section key={step.act} title={step.words} note={words.heldBy(step.heldBy.join(', '))}>
          <Allowed people={step.allowed} />
          <Refused people={step.refused} />
        </Section>
      ))}
    </>
  )
}
