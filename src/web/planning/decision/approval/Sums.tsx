import { planSources } from '#contract/words/planning.ts'
import type { Output } from '#web/kit/call/call.ts'
import { Figure, Money } from '#web/kit/figure/Figures.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from '../decision.module.css'
import { millionsOf } from '../plan.ts'
import { words } from '../words.ts'

type Desk = Output<'planning.approvalDesk'>
type Group = Desk['areas'][number]
type Source = Desk['sources'][number]

const said = words.sumColumns
const right = { align: 'right', figures: true } as const

const groupColumns = (header: string): Column<Group>[] => [
  { key: 'name', header, lead: true, cell: ({ name }) => name || words.department },
  {
    key: 'lines',
    header: said.lines,
    ...right,
    phone: 'meta',
    phoneCell: ({ lines }) => `${lines} mục`,
    cell: ({ lines }) => <Figure value={lines} />,
  },
  {
    key: 'money',
    header: said.money,
    ...right,
    phone: 'state',
    phoneCell: ({ stateVnd }) => `${millionsOf(stateVnd)} ${words.million}`,
    cell: ({ stateVnd }) => <Money vnd={stateVnd} />,
  },
]

const sourceColumns: Column<Source>[] = [
  { key: 'source', header: words.bySource, lead: true, cell: ({ source }) => planSources[source] },
  {
    key: 'proposed',
    header: said.proposed,
    ...right,
    phone: 'meta',
    phoneCell: ({ proposedVnd }) => `${said.proposed}: ${millionsOf(proposedVnd)}`,
    cell: ({ proposedVnd }) => <Money vnd={proposedVnd} />,
  },
  {
    key: 'reserved',
    header: said.reserved,
    ...right,
    cell: ({ reservedVnd }) => <Money vnd={reservedVnd} />,
  },
  {
    key: 'ceiling',
    header: said.ceiling,
    ...right,
    phone: 'state',
    phoneCell: ({ ceilingVnd }) =>
      `${said.ceiling}: ${ceilingVnd === null ? words.noCeiling : millionsOf(ceilingVnd)}`,
    cell: ({ ceilingVnd }) => (ceilingVnd === null ? words.noCeiling : <Money vnd={ceilingVnd} />),
  },
]

/** What the decision is weighed by: sums by source against ceilings, by area and by unit. */
export const Sums = ({ desk }: { desk: Desk }) => (
  <Section title={words.sums} note={words.million}>
    <div className={css.sums}>
      <DataTable
        label={words.bySource}
        columns={sourceColumns}
        rows={desk.sources.filter(({ proposedVnd, ceilingVnd }) => proposedVnd > 0 || ceilingVnd !== null)}
        rowKey={({ source }) => source}
        dense
      />
      <DataTable
        label={words.byArea}
        columns={groupColumns(words.byArea)}
        rows={desk.areas}
        rowKey={({ key }) => key}
        dense
      />
      <DataTable
        label={words.byUnit}
        columns={groupColumns(words.byUnit)}
        rows={desk.units}
        rowKey={({ key }) => key}
        dense
      />
    </div>
  </Section>
)
