import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatExactIn, formatIn, MILLION, signed } from '#contract/kernel/money.ts'
import type { Output } from '#web/kit/call/call.ts'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import { decimalsFor } from '../../figures.ts'
import type { PivotColumns, PivotRows } from '../search.ts'
import { words } from '../words.ts'
import working from '../working-table.module.css'
import { figureKey } from './behind.ts'
import css from './pivot.module.css'

export type PivotAnswer = Output<'programme.budget'>
type PivotFigure = PivotAnswer['grandTotal']

interface PivotTableProps {
  pivot: PivotAnswer
  rows: PivotRows
  columns: PivotColumns
  /** key of the figure whose cells are open */
  open: string | undefined
  onOpen: (key: string, figure: number) => void
}

interface FigureProps extends Pick<PivotTableProps, 'open' | 'onOpen'> {
  at: string
  figure: PivotFigure
  decimals: number
}

/** A figure that opens the cells behind it; where the document prints another, that stands below. */
function Figure({ at, figure, decimals, open, onOpen }: FigureProps) {
  const { computed, printed, difference } = figure
  if (computed === null) return <Nothing />
  const text = formatIn(computed, MILLION, decimals)
  return (
    <>
      <button
        type="button"
        className={css.figure}
        aria-label={words.openFigure(text)}
        aria-expanded={open === at}
        onClick={() => onOpen(at, computed)}
      >
        {text}
      </button>
      {difference !== null && difference !== 0 && printed !== null && (
        <span className={css.printed}>{words.printedDiffers(formatExactIn(printed, MILLION))}</span>
      )}
    </>
  )
}

const Difference = ({ figure: { difference } }: { figure: PivotFigure }) => {
  if (difference === null) return <Nothing />
  if (difference === 0) {
    return (
      <span className={working.agrees}>
        <IconCheck size={14} stroke={2} aria-hidden /> 0
      </span>
    )
  }
  return <span className={working.differs}>{signed(formatExactIn(difference, MILLION), difference)}</span>
}

const amountsOf = ({ rows, totals, grandTotal }: PivotAnswer): (number | null)[] =>
  [...rows.flatMap((row) => [...row.cells, row.total]), ...totals, grandTotal].map((f) => f.computed)

const FootRow = ({ label, cells }: { label: string; cells: ReactNode[] }) => (
  <tr>
    <td data-kind="number" aria-hidden />
    <th scope="row" data-kind="label">
      {label}
    </th>
    {cells.map((cell, index) => (
      <td key={index} data-align="right">
        {cell}
      </td>
    ))}
  </tr>
)

function Foot({ pivot, decimals, open, onOpen }: PivotTableProps & { decimals: number }) {
  const totals = [
    ...pivot.totals.map((figure, i) => ({ figure, column: pivot.columns[i]?.key ?? null })),
    { figure: pivot.grandTotal, column: null },
  ]
  const printed = ({ figure }: (typeof totals)[number]) =>
    figure.printed === null ? <Nothing /> : formatIn(figure.printed, MILLION, decimals)
  return (
    <tfoot>
      <FootRow
        label={words.computedTotal}
        cells={totals.map(({ figure, column }) => (
          <Figure
            key={column}
            at={figureKey(null, column)}
            figure={{ ...figure, difference: null }}
            decimals={decimals}
            open={open}
            onOpen={onOpen}
          />
        ))}
      />
      <FootRow label={words.printedTotal} cells={totals.map(printed)} />
      <FootRow
        label={words.difference}
        cells={totals.map(({ figure }, i) => (
          <Difference key={i} figure={figure} />
        ))}
      />
    </tfoot>
  )
}

const Head = ({ pivot, rows }: Pick<PivotTableProps, 'pivot' | 'rows'>) => (
  <thead>
    <tr>
      <th scope="col" data-kind="number">
        {words.roles.number}
      </th>
      <th scope="col" data-kind="label">
        {words.rowNames[rows]}
      </th>
      {pivot.columns.map(({ key, label }) => (
        <th key={key} scope="col" data-align="right">
          {label}
        </th>
      ))}
      <th scope="col" data-align="right">
        {words.total}
      </th>
    </tr>
  </thead>
)

type BodyRowProps = PivotTableProps & { row: PivotAnswer['rows'][number]; decimals: number }

function BodyRow({ row, pivot, rows, decimals, open, onOpen }: BodyRowProps) {
  const cells = row.cells.map((figure, i) => ({ figure, column: pivot.columns[i]?.key ?? null }))
  return (
    <tr data-group={(rows === 'line' && row.depth === 0) || undefined}>
      <td data-kind="number">{row.number}</td>
      <th scope="row" data-kind="label">
        <span style={{ paddingLeft: row.depth * 18 }}>{row.label.replace(/^[-–+•\s]+/, '')}</span>
      </th>
      {[...cells, { figure: row.total, column: null }].map(({ figure, column }) => {
        const at = figureKey(row.key, column)
        return (
          <td key={column} data-align="right" data-open={open === at || undefined}>
            <Figure {...{ at, figure, decimals, open, onOpen }} />
          </td>
        )
      })}
    </tr>
  )
}

/** The budget by two measures: computed from the items, the printed totals beside it. */
export function PivotTable(props: PivotTableProps) {
  const { pivot, rows, columns } = props
  const decimals = decimalsFor(amountsOf(pivot))
  return (
    <div className={`${working.frame} ${css.frame}`}>
      <table className={`${working.table} ${css.pivot}`} aria-label={words.pivotLabel(rows, columns)}>
        <Head pivot={pivot} rows={rows} />
        <tbody>
          {pivot.rows.map((row) => (
            <BodyRow key={row.key} {...props} row={row} decimals={decimals} />
          ))}
        </tbody>
        <Foot {...props} decimals={decimals} />
      </table>
    </div>
  )
}
