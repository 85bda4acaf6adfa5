import { useMemo, useState } from 'react'
import { matches } from '#contract/kernel/text.ts'
import { fieldsOfItem, type PlanItem } from '#contract/planning/items.ts'
import type { UnitPlan } from '#contract/planning/unit/queries.ts'
import { stateOf, totalOf } from '#contract/planning/unit/rules.ts'
import { itemKinds } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import { Figure, Money, Nothing } from '#web/kit/figure/Figures.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { LineView } from '../line/LineView.tsx'
import { lineLooks } from '../looks.ts'
import { words } from '../words.ts'
import css from '../unit.module.css'
import { aboveNorm } from './findings.ts'

const said = words.line

const amount = (key: string, header: string, of: (item: PlanItem) => number | null): Column<PlanItem> => ({
  key,
  header,
  align: 'right',
  figures: true,
  cell: (item) => <Money vnd={of(item)} />,
})

/** What a desk left of the state's money; null: it has not spoken of the line. */
function leftBy(item: PlanItem, desk: 'keptVnd' | 'approvedVnd'): number | null {
  const spoken = item.money.filter((each) => each[desk] !== null && stateOf({ [each.source]: 1 }) > 0)
  return spoken.length === 0 ? null : spoken.reduce((sum, each) => sum + (each[desk] ?? 0), 0)
}

const columnsWith = (
  above: ReadonlyMap<string, string>,
  open: (item: PlanItem) => void,
): Column<PlanItem>[] => [
  {
    key: 'title',
    header: said.name,
    lead: true,
    cell: (item) => (
      <>
        <button type="button" className={css.link} onClick={() => open(item)}>
          {item.title}
        </button>
        <span className={css.below}>
          {itemKinds[item.kind]} · {areas[item.area]}
        </span>
        {above.has(item.id) && (
          <span className={`${css.below} ${css.warned}`} title={above.get(item.id)}>
            {words.norm.short}
          </span>
        )}
      </>
    ),
  },
  {
    key: 'quantity',
    header: said.quantity,
    align: 'right',
    cell: ({ quantity, unit }) =>
      quantity === null ? (
        <Nothing />
      ) : (
        <>
          <Figure value={quantity} /> {unit}
        </>
      ),
  },
  amount('state', said.stateOf, (item) => stateOf(fieldsOfItem(item).money)),
  amount('total', said.totalOf, (item) => totalOf(fieldsOfItem(item).money)),
  amount('kept', said.other, (item) => leftBy(item, 'keptVnd')),
  amount('approved', said.approved, (item) => leftBy(item, 'approvedVnd')),
  { key: 'timing', header: said.timing, cell: ({ timing }) => timing || <Nothing /> },
  { key: 'lead', header: said.leadName, cell: ({ leadName }) => leadName || <Nothing /> },
  {
    key: 'place',
    header: said.place,
    phone: 'meta',
    cell: (item) => item.place || item.unitName || <Nothing />,
    phoneCell: (item) => (
      <>
        <Money vnd={totalOf(fieldsOfItem(item).money)} /> {words.plan.inMillions}
      </>
    ),
  },
  {
    key: 'standing',
    header: said.standing,
    phone: 'state',
    cell: (item) => (
      <>
        <StateTag look={lineLooks[item.state]} />
        {item.stateReason && <span className={css.below}>{item.stateReason}</span>}
      </>
    ),
  },
]

/** The lines as they were sent, for whoever reads them; each opens whole. */
export function Reader({ plan }: { plan: UnitPlan }) {
  const [opened, setOpened] = useState<string | null>(null)
  const [q, setQ] = useState('')
  const above = useMemo(() => aboveNorm(plan.findings), [plan.findings])
  const open = ({ id }: PlanItem) => setOpened(id)
  const columns = useMemo(() => columnsWith(above, ({ id }) => setOpened(id)), [above])
  const rows = plan.items.filter((item) =>
    matches(`${item.title} ${item.leadName} ${item.place} ${item.beneficiaries}`, q),
  )
  const item = plan.items.find(({ id }) => id === opened)
  return (
    <Section title={words.plan.lines} note={words.plan.inMillions}>
      <Toolbar
        note={words.lines(rows.length)}
        out={
          <>
            <ExportMenu list="planning.unitPlan" filters={{ id: plan.id }} />
            <PrintButton />
          </>
        }
      >
        <SearchField
          path="q"
          label={words.plan.search}
          labelHidden
          placeholder={words.plan.search}
          value={q}
          onSearch={(text) => setQ(text ?? '')}
        />
      </Toolbar>
      <DataTable
        label={words.plan.lines}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={open}
        empty={<EmptyState>{words.plan.noLines}</EmptyState>}
      />
      {above.size > 0 && <p className={css.hint}>{words.norm.note}</p>}
      {item && <LineView plan={plan} item={item} onClose={() => setOpened(null)} />}
    </Section>
  )
}
