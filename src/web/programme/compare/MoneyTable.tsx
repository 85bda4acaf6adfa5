import { formatMillions } from '#contract/kernel/money.ts'
import type { Output } from '#web/kit/call/call.ts'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import { decimalsFor } from '../figures.ts'
import { shortName } from '../head/decision.tsx'
import type { Summary } from './Chooser.tsx'
import css from './compare.module.css'
import type { Measure } from './search.ts'
import { type Show, words } from './words.ts'

type Compared = Output<'programme.compare'>
type Figure = Compared['rows'][number]['figures'][number]

interface MoneyTableProps {
  compared: Compared
  programmes: readonly Summary[]
  by: Measure
  show: Show
}

const years = ({ yearFrom, yearTo }: Summary): number => yearTo - yearFrom + 1

/** The programme's own total in the unit that is shown. */
function wholeOf(summary: Summary, show: Show): number | null {
  if (summary.totalVnd === null) return null
  if (show === 'share') return 100
  return show === 'total' ? summary.totalVnd : Math.round(summary.totalVnd / years(summary))
}

const toText = (value: number, show: Show, decimals: number): string =>
  show === 'share'
    ? value.toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    : formatMillions(value, decimals)

/** A figure over its bar; bars of one table share one scale. */
const Cell = ({
  value,
  most,
  show,
  decimals,
}: {
  value: number | null
  most: number
  show: Show
  decimals: number
}) => (
  <td className={css.figure}>
    {value === null ? (
      <Nothing />
    ) : (
      <>
        <span className="kc-figures">{toText(value, show, decimals)}</span>
        <span className={css.bar} aria-hidden>
          <span style={{ width: `${most === 0 ? 0 : (value / most) * 100}%` }} />
        </span>
      </>
    )}
  </td>
)

/** Decimals of amounts per year are those of rounded averages: one is enough. */
const decimalsOf = (values: readonly (number | null)[], show: Show): number =>
  show === 'total' ? decimalsFor(values) : 1

interface ColumnOf {
  summary: Summary
  /** place of the programme's figures in a row of the answer */
  at: number
}

const Head = ({ by, columns }: { by: Measure; columns: readonly ColumnOf[] }) => (
  <thead>
    <tr>
      <th scope="col">{words.rowHead[by]}</th>
      {columns.map(({ summary }) => (
        <th key={summary.code} scope="col">
          {shortName(summary)}
        </th>
      ))}
    </tr>
  </thead>
)

/** The whole of each programme in the same unit: what the rows are parts of. */
const Foot = ({
  columns,
  show,
  decimals,
}: {
  columns: readonly ColumnOf[]
  show: Show
  decimals: number
}) => (
  <tfoot>
    <tr>
      <th scope="row">{words.whole}</th>
      {columns.map(({ summary }) => {
        const whole = wholeOf(summary, show)
        return (
          <td key={summary.code} className={css.figure}>
            {whole === null ? (
              <Nothing />
            ) : (
              <span className="kc-figures">{toText(whole, show, decimals)}</span>
            )}
          </td>
        )
      })}
    </tr>
  </tfoot>
)

/** Programmes are columns; a programme that prints no such figure has a dash, never zero. */
export function MoneyTable({ compared, programmes, by, show }: MoneyTableProps) {
  const pick = (figure: Figure | undefined) => figure?.[show] ?? null
  const columns = programmes.map((summary): ColumnOf => ({
    summary,
    at: compared.programmes.findIndex(({ code }) => code === summary.code),
  }))
  const values = compared.rows.flatMap((row) => columns.map(({ at }) => pick(row.figures[at])))
  const decimals = decimalsOf(values, show)
  const most = Math.max(0, ...values.filter((value) => value !== null))
  return (
    <table className={css.table}>
      <caption className="kc-hidden">{words.money}</caption>
      <Head by={by} columns={columns} />
      <tbody>
        {compared.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {columns.map(({ summary, at }) => (
              <Cell
                key={summary.code}
                value={pick(row.figures[at])}
                most={most}
                show={show}
                decimals={decimals}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <Foot columns={columns} show={show} decimals={decimals} />
    </table>
  )
}
