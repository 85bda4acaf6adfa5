import { memo, type ReactNode } from 'react'
import { type GridColumn, headRows } from './model/columns.ts'
import css from './grid.module.css'
import { words } from './words.ts'

export const INDEX_WIDTH = 36

/** Left edges of the frozen columns, after the row numbers. */
export function edgesOf<Row>(columns: readonly GridColumn<Row>[]): (number | undefined)[] {
  let left = INDEX_WIDTH
  let frozen = true
  return columns.map((column) => {
    frozen &&= column.frozen ?? false
    if (!frozen) return undefined
    const at = left
    left += column.width
    return at
  })
}

interface HeadProps<Row> {
  columns: readonly GridColumn<Row>[]
  lefts: readonly (number | undefined)[]
  /** what stands at the right of a bottom header: the button of its column */
  renderTool?: ((column: GridColumn<Row>) => ReactNode) | undefined
  /** chooses everything */
  onAll: () => void
}

/** The header in as many levels as the document prints. */
export function GridHead<Row>({ columns, lefts, renderTool, onAll }: HeadProps<Row>) {
  const levels = headRows(columns)
  return (
    <thead>
      {levels.map((cells, level) => (
        <tr key={level}>
          {level === 0 && (
            <th className={css.index} rowSpan={levels.length} scope="col">
              <button type="button" className={css.corner} aria-label={words.selectAll} onClick={onAll} />
            </th>
          )}
          {cells.map((cell) => {
            const column = columns[cell.column]
            const bottom = level + cell.rows === levels.length
            return (
              <th
                key={cell.key}
                scope={cell.span > 1 ? 'colgroup' : 'col'}
                colSpan={cell.span}
                rowSpan={cell.rows}
                data-figures={(bottom && column?.figures) || undefined}
                data-over={cell.span > 1 || undefined}
                data-frozen={lefts[cell.column] !== undefined || undefined}
                style={{ left: lefts[cell.column] }}
              >
                <span className={css.headText}>{cell.text}</span>
                {bottom && column && renderTool?.(column)}
              </th>
            )
          })}
        </tr>
      ))}
    </thead>
  )
}

interface RowProps<Row> {
  row: Row
  index: number
  columns: readonly GridColumn<Row>[]
  lefts: readonly (number | undefined)[]
  tone: string | undefined
  /** chosen columns, and the active one */
  from: number
  to: number
  active: number
  problems: (index: number, key: string) => string | undefined
}

function GridCell<Row>({
  row,
  index,
  columns,
  lefts,
  from,
  to,
  active,
  problems,
  col,
}: RowProps<Row> & { col: number }) {
  const column = columns[col]!
  const problem = problems(index, column.key)
  const mark = column.mark?.(row) ?? null
  const depth = column.depth?.(row) ?? 0
  const tone = problem ? 'danger' : mark?.tone
  return (
    <td
      className={column.figures ? 'kc-figures' : undefined}
      data-col={col}
      data-figures={column.figures || undefined}
      data-lead={column.lead || undefined}
      data-tone={tone === 'hint' ? undefined : tone}
      data-chosen={(col >= from && col <= to) || undefined}
      data-active={col === active || undefined}
      data-frozen={lefts[col] !== undefined || undefined}
      style={{ left: lefts[col], paddingLeft: depth > 0 ? 8 + depth * 14 : undefined }}
      title={problem ?? mark?.text ?? (column.clamp ? column.text(row) : undefined)}
    >
      {column.clamp ? (
        <span className={css.clamp} style={{ WebkitLineClamp: column.clamp }}>
          {column.show?.(row) ?? column.text(row)}
        </span>
      ) : column.show ? (
        column.show(row)
      ) : (
        column.text(row)
      )}
      {(problem ?? mark) && <span className="kc-hidden">. {problem ?? mark?.text}</span>}
    </td>
  )
}

function RowOf<Row>(props: RowProps<Row>) {
  const { index, columns, tone, from, to } = props
  return (
    <tr data-index={index} data-tone={tone}>
      <th scope="row" className={css.index} data-chosen={to >= from || undefined}>
        {index + 1}
      </th>
      {columns.map((column, col) => (
        <GridCell key={column.key} {...props} col={col} />
      ))}
    </tr>
  )
}

export const GridRow = memo(RowOf) as typeof RowOf

export interface FootRow {
  key: string
  label: string
  tone?: 'plain' | 'strong'
  cells: ReadonlyMap<string, ReactNode>
}

interface FootProps<Row> {
  foot: readonly FootRow[]
  columns: readonly GridColumn<Row>[]
  lefts: readonly (number | undefined)[]
}

/** Totals that stay in sight: computed, printed, difference. */
export function GridFoot<Row>({ foot, columns, lefts }: FootProps<Row>) {
  const lead = Math.max(
    0,
    columns.findIndex((column) => column.lead),
  )
  return (
    <tfoot>
      {foot.map((line) => (
        <tr key={line.key} data-tone={line.tone}>
          <td className={css.index} aria-hidden />
          {columns.map((column, col) => (
            <td
              key={column.key}
              className={column.figures ? 'kc-figures' : undefined}
              data-figures={column.figures || undefined}
              data-frozen={lefts[col] !== undefined || undefined}
              style={{ left: lefts[col] }}
            >
              {col === lead ? line.label : line.cells.get(column.key)}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  )
}
