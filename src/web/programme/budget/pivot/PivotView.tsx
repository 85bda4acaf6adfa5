import { Select } from '@mantine/core'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { useBudget } from '../../use-programme.ts'
import type { Here } from '../links.ts'
import { type BudgetSearch, type PivotColumns, pivotColumns, type PivotRows, pivotRows } from '../search.ts'
import { words } from '../words.ts'
import { readFigureKey } from './behind.ts'
import { type PivotAnswer, PivotTable } from './PivotTable.tsx'
import css from './pivot.module.css'

interface PivotViewProps {
  here: Here
  search: BudgetSearch
  onSearch: (part: BudgetSearch) => void
}

interface ChoiceProps<V extends string> {
  label: string
  value: V
  names: Record<V, string>
  all: readonly V[]
  onChange: (value: V) => void
}

function Choice<V extends string>({ label, value, names, all, onChange }: ChoiceProps<V>) {
  return (
    <label className={css.choice}>
      {label}
      <Select
        size="xs"
        w={190}
        aria-label={label}
        allowDeselect={false}
        data={all.map((each) => ({ value: each, label: names[each] }))}
        value={value}
        onChange={(chosen) => {
          const found = all.find((each) => each === chosen)
          if (found) onChange(found)
        }}
      />
    </label>
  )
}

/** Rows and columns of the pivot as the address gives them; the first that every table can answer by default. */
export const pivotBy = ({ hang = 'area', theo = 'source' }: BudgetSearch) => ({ rows: hang, columns: theo })

/** The open figure: its keys, amount and names; null when the address names none that is there. */
export function openFigure(pivot: PivotAnswer | undefined, key: string | undefined) {
  if (!pivot || key === undefined) return null
  const at = readFigureKey(key)
  const index = pivot.columns.findIndex((column) => column.key === at.column)
  const row = pivot.rows.find((each) => each.key === at.row)
  if ((at.row !== null && !row) || (at.column !== null && index < 0)) return null
  const cells = row ? row.cells : pivot.totals
  const figure = at.column === null ? (row ? row.total : pivot.grandTotal) : cells[index]
  if (!figure || figure.computed === null) return null
  const names = [row?.label.replace(/^[-–+•\s]+/, ''), pivot.columns[index]?.label]
  return { ...at, figure: figure.computed, title: names.filter(Boolean).join(', ') || words.total }
}

/** Money by two measures that the reader chooses. */
export function PivotView({ here, search, onSearch }: PivotViewProps) {
  const by = pivotBy(search)
  const answer = useBudget(here.code, here.which, by.rows, by.columns)
  const turn = (part: { hang?: PivotRows; theo?: PivotColumns }) => onSearch({ ...part, so: undefined })
  return (
    <>
      <div className={`${css.choices} kc-no-print`}>
        <Choice
          label={words.rows}
          value={by.rows}
          names={words.rowNames}
          all={pivotRows}
          onChange={(hang) => turn({ hang })}
        />
        <Choice
          label={words.columns}
          value={by.columns}
          names={words.columnNames}
          all={pivotColumns}
          onChange={(theo) => turn({ theo })}
        />
        <span className={css.choice}>{words.pivotNote}</span>
      </div>
      {answer.data?.note && <Note tone="warning">{answer.data.note}</Note>}
      {answer.error && <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={9} columns={5} />}
      {answer.data && (
        <PivotTable
          pivot={answer.data}
          rows={by.rows}
          columns={by.columns}
          open={search.so}
          onOpen={(so) => onSearch({ so: so === search.so ? undefined : so })}
        />
      )}
    </>
  )
}
