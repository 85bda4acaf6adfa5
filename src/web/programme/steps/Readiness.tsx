import { Link } from '@tanstack/react-router'
import type { Finding } from '#contract/programme/findings.ts'
import { type Gap, gapsOf } from '#contract/programme/readiness.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { findingLooks } from '#web/kit/state/looks.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { checkLink } from '../budget/links.ts'
import { pageOf } from '../editor/parts.ts'
import { type FindingsView, useFindings, useProgramme } from '../use-programme.ts'
import css from './steps.module.css'
import { words } from './words.ts'

const said = words.ready
const working = { as: 'working' } as const

const Gaps = ({ code, gaps }: { code: string; gaps: readonly Gap[] }) => (
  <ul>
    {gaps.map(({ kind, part }) => (
      <li key={kind}>
        <Link to="/chuong-trinh/$code/soan" params={{ code }} hash={pageOf(part).slug}>
          {said.gaps[kind]}
        </Link>
      </li>
    ))}
  </ul>
)

type Class = Finding['class']
const classes: readonly Class[] = ['conflict', 'misprint', 'omission', 'ambiguity', 'rounding']

/** Open findings by class, each a way to them. */
function Open({ code, findings }: { code: string; findings: FindingsView }) {
  const open = findings.items.filter(({ settledBy }) => settledBy === null)
  if (open.length === 0) return <p>{said.nothingOpen}</p>
  return (
    <>
      <p>{said.open(open.length)}</p>
      <ul className={css.classes}>
        {classes.flatMap((each) => {
          const count = open.filter((finding) => finding.class === each).length
          if (count === 0) return []
          return [
            <li key={each}>
              <Link {...checkLink({ code, which: working }, { loai: each })}>
                <StateTag look={findingLooks[each]} text={said.ofClass(findingLooks[each].words, count)} />
              </Link>
            </li>,
          ]
        })}
      </ul>
    </>
  )
}

/** Before a programme is submitted: what is empty, what does not add up. Neither keeps anybody from submitting. */
export function Readiness({ code }: { code: string }) {
  const programme = useProgramme(code, working)
  const findings = useFindings(code, working)
  const problem = programme.error ?? findings.error
  if (problem) return <ProblemNotice problem={problem} />
  if (!programme.data || !findings.data) return <p className={css.what}>{said.loading}</p>
  const gaps = gapsOf(programme.data.content)
  const weighty = gaps.filter(({ weighs }) => weighs)
  const light = gaps.filter(({ weighs }) => !weighs)
  return (
    <section className={css.ready} aria-label={said.title} data-weighs={weighty.length > 0 || undefined}>
      {weighty.length > 0 && (
        <>
          <h3>{said.missing}</h3>
          <Gaps code={code} gaps={weighty} />
        </>
      )}
      {light.length > 0 && (
        <>
          <h3>{said.empty}</h3>
          <Gaps code={code} gaps={light} />
        </>
      )}
      {gaps.length === 0 && <p>{said.whole}</p>}
      <h3>{said.check}</h3>
      <Open code={code} findings={findings.data} />
    </section>
  )
}
