import type { ReactNode } from 'react'
import { formatDate } from '#web/kit/figure/dates.ts'
import { PeriodText } from '#web/kit/figure/Figures.tsx'
import { officeName } from '../head/decision.tsx'
import type { ProgrammeView } from '../use-programme.ts'
import css from './documents.module.css'
import { words } from './words.ts'

const numbered = (number: string | null, date: string | null): string | null =>
  [number, date && formatDate(date)].filter(Boolean).join(', ') || null

/** The paper's own data: number, date, issuer, signer; what it does not say is said. */
export function Paper({ programme }: { programme: ProgrammeView }) {
  const { head } = programme.content
  const office = head.signerCapacity.at(-1)
  const rows: [label: string, value: ReactNode][] = [
    [words.head.decision, numbered(head.decisionNumber, head.decisionDate)],
    [words.head.issuer, head.issuer],
    [words.head.signer, head.signer && [office && officeName(office), head.signer].filter(Boolean).join(' ')],
    [words.head.effective, head.effectiveDate && formatDate(head.effectiveDate)],
    [words.head.submission, numbered(head.submissionNumber, head.submissionDate)],
    [words.head.submittedBy, head.submittedBy],
    [words.head.period, <PeriodText key="period" period={`${head.yearFrom}-${head.yearTo}`} />],
    [words.head.place, programme.summary.province || null],
  ]
  return (
    <dl className={css.paper}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? <span className="kc-hint">{words.unsaid}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
