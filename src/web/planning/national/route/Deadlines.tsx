import { profileStepWords } from '#contract/words/planning/national.ts'
import type { Output } from '#web/kit/call/call.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { DateText, Figure } from '#web/kit/figure/Figures.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { Basis } from '../Head.tsx'
import css from '../national.module.css'
import { words } from '../words.ts'

const said = words.national
type National = Output<'planning.national'>

const columns: Column<National['steps'][number] & { at: number }>[] = [
  { key: 'step', header: said.step, lead: true, cell: ({ step }) => profileStepWords[step] },
  { key: 'who', header: said.who, phone: 'meta', cell: ({ who }) => who },
  {
    key: 'due',
    header: said.due,
    phone: 'state',
    figures: true,
    cell: ({ dueOn }) => <DateText iso={dueOn} />,
  },
  {
    key: 'sets',
    header: said.sets,
    align: 'right',
    figures: true,
    cell: ({ sets }) => <Figure value={sets} />,
  },
  {
    key: 'basis',
    header: said.basis,
    quiet: true,
    cell: ({ basis, confidence }) => <Basis basis={basis} confidence={confidence} />,
  },
]

/** The national way by the procedure profile: who, until when, how many sets; and by which reports lines went. */
export const Deadlines = ({ answer: { steps, profile, reports } }: { answer: National }) => (
  <Section title={said.steps} note={profile?.name}>
    <DataTable
      label={said.steps}
      dense
      rows={steps.map((step, at) => ({ ...step, at }))}
      rowKey={({ at }) => String(at)}
      empty={<p className={css.hint}>{said.stepsNone}</p>}
      columns={columns}
    />
    {reports.length > 0 && (
      <>
        <h3>{said.reports}</h3>
        <ul className={css.plain}>
          {reports.map(({ number, on, dueOn, late, items }) => (
            <li key={`${number} ${on}`}>
              {said.reportLine(number, formatDate(on), items)}
              {late && dueOn && <span className={css.late}> · {said.reportLate(formatDate(dueOn))}</span>}
            </li>
          ))}
        </ul>
      </>
    )}
  </Section>
)
