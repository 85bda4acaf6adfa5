import { type ReactNode, useMemo } from 'react'
import type { Reading } from '#contract/programme/check/reading.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { useBudget } from '../use-programme.ts'
import { BudgetBar } from './BudgetBar.tsx'
import css from './budget.module.css'
import { findingAnchor } from './findings/FindingItem.tsx'
import type { FindingMarks } from './findings/marks.ts'
import type { Here } from './links.ts'
import { PaperView } from './paper/PaperView.tsx'
import { BehindPanel } from './pivot/BehindPanel.tsx'
import { openFigure, pivotBy, PivotView } from './pivot/PivotView.tsx'
import type { BudgetSearch } from './search.ts'
import { type SheetView, sheetView, tabName } from './sheet/sheet-view.ts'
import { useShownColumns } from './sheet/use-shown-columns.ts'
import { WorkingView } from './sheet/WorkingView.tsx'
import { words } from './words.ts'

export interface BudgetViewsProps {
  here: Here
  content: ProgrammeContent
  reading: Reading
  marks: FindingMarks
  search: BudgetSearch
  go: (next: BudgetSearch) => void
  /** how often a cell was asked for */
  asked: number
  /** the findings, beside the table */
  panel: ReactNode
}

interface ShownProps extends BudgetViewsProps {
  bar: Omit<Parameters<typeof BudgetBar>[0], 'children' | 'note'>
}

/** Takes the eye and the keyboard to a finding. */
function showFinding(number: number): void {
  const item = document.getElementById(findingAnchor(number))
  item?.scrollIntoView({ block: 'nearest' })
  item?.focus({ preventScroll: true })
}

const columnsForChoice = (view: SheetView) =>
  view.columns.map(({ key, name, group, kind }) => ({
    key,
    header: group ? `${group}: ${name}` : name,
    fixed: kind === 'number' || kind === 'label',
    cell: () => null,
  }))

function Working({ reading, marks, search, asked, panel, bar, view: id }: ShownProps & { view: string }) {
  const sheet = reading.sheets.find(({ table }) => table.id === id) ?? reading.sheets[0]
  const view = useMemo(() => sheet && sheetView(reading, sheet, marks), [reading, sheet, marks])
  const { hidden, change, shown } = useShownColumns(`${bar.here.code}-${view?.id ?? ''}`, view?.columns ?? [])
  const { dong, cot } = search
  const phone = usePhone()
  const goTo = useMemo(() => (dong ? { line: dong, column: cot, asked } : null), [dong, cot, asked])
  if (!view) return null
  return (
    <div className={css.columns} data-wide>
      <div className={css.main}>
        <BudgetBar
          {...bar}
          note={words.counts(view.items, view.groups, view.sheet.table.unitPrinted.toLowerCase())}
        >
          {!phone && <ColumnChoice columns={columnsForChoice(view)} hidden={hidden} onChange={change} />}
        </BudgetBar>
        <WorkingView
          key={view.id}
          view={view}
          name={tabName(view.sheet)}
          columns={shown}
          onOpen={showFinding}
          goTo={goTo}
        />
      </div>
      <aside className={css.side}>{panel}</aside>
    </div>
  )
}

function Pivot({ here, content, search, go, panel, bar }: ShownProps) {
  const by = pivotBy(search)
  const answer = useBudget(here.code, here.which, by.rows, by.columns)
  const opened = openFigure(answer.data, search.so)
  const turn = (part: BudgetSearch) => go({ ...search, ...part })
  return (
    <div className={css.columns} data-wide>
      <div className={css.main}>
        <BudgetBar {...bar} note={`đơn vị: ${words.millions}`} />
        <PivotView here={here} search={search} onSearch={turn} />
      </div>
      <aside className={css.side}>
        {opened ? (
          <BehindPanel
            here={here}
            content={content}
            asked={{ ...by, row: opened.row, column: opened.column }}
            figure={opened.figure}
            title={opened.title}
            onClose={() => turn({ so: undefined })}
          />
        ) : (
          panel
        )}
      </aside>
    </div>
  )
}

/** One view per printed table, the pivot, and all tables as printed. */
export function BudgetViews(props: BudgetViewsProps) {
  const { here, content, reading, search, go } = props
  const views = [
    ...reading.sheets.map((sheet) => ({ value: `bang ${sheet.table.id}`, label: tabName(sheet) })),
    { value: 'tong-hop', label: words.pivot },
    { value: 'ban-in', label: words.paper },
  ]
  const table = search.bang ?? reading.sheets[0]?.table.id ?? ''
  const view = search.xem ?? `bang ${table}`
  const onView = (chosen: string) => {
    if (chosen === 'tong-hop' || chosen === 'ban-in') go({ xem: chosen, bang: search.bang })
    else go({ bang: chosen.slice('bang '.length) })
  }
  const bar = { here, views, view, onView }
  if (search.xem === 'tong-hop') return <Pivot {...props} bar={bar} />
  if (search.xem === 'ban-in') {
    return (
      <div data-wide>
        <BudgetBar {...bar} />
        <PaperView content={content} table={search.bang} />
      </div>
    )
  }
  return <Working {...props} bar={bar} view={table} />
}
