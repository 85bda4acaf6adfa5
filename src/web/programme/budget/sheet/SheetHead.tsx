import type { SheetView } from './sheet-view.ts'
import { Marks } from './SheetCell.tsx'
import type { ViewColumn } from './view-columns.ts'
import css from './sheet.module.css'

interface SheetHeadProps {
  view: SheetView
  columns: readonly ViewColumn[]
  onOpen: (number: number) => void
}

/** Neighbours under one name. */
function groupsOf(columns: readonly ViewColumn[]): { name: string | null; columns: ViewColumn[] }[] {
  const groups: { name: string | null; columns: ViewColumn[] }[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last && last.name !== null && last.name === column.group) last.columns.push(column)
    else groups.push({ name: column.group, columns: [column] })
  }
  return groups
}

/** One row of names, or two where a year or a phase stands above several columns. */
export function SheetHead({ view, columns, onOpen }: SheetHeadProps) {
  const groups = groupsOf(columns)
  const deep = groups.some(({ name }) => name !== null)
  const leaf = (column: ViewColumn, rowSpan: number) => (
    <th
      key={column.key}
      scope="col"
      rowSpan={rowSpan}
      data-kind={column.kind}
      data-align={column.align}
      data-marked={view.marks.ofColumn(view.id, column.key).length > 0 || undefined}
    >
      <Marks marks={view.marks.ofColumn(view.id, column.key)} onOpen={onOpen} />
      {column.name}
    </th>
  )
  if (!deep) return <thead>{<tr>{columns.map((column) => leaf(column, 1))}</tr>}</thead>
  return (
    <thead>
      <tr>
        {groups.map(({ name, columns: [first, ...rest] }) =>
          name === null && first ? (
            leaf(first, 2)
          ) : (
            <th key={first?.key} scope="colgroup" colSpan={rest.length + 1} className={css.over}>
              {name}
            </th>
          ),
        )}
      </tr>
      <tr data-second>{columns.filter(({ group }) => group !== null).map((column) => leaf(column, 1))}</tr>
    </thead>
  )
}
