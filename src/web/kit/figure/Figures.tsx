import type { ReactNode } from 'react'
import { BILLION, formatIn, formatVnd, MILLION } from '#contract/kernel/money.ts'
import { formatPeriod, parsePeriod } from '#contract/kernel/period.ts'
import { words } from '../words.ts'
import { formatDate, formatDay } from './dates.ts'
import css from './figures.module.css'

const units = { đồng: 1, triệu: MILLION, tỷ: BILLION } as const
export type MoneyUnit = keyof typeof units

/** Nothing is not zero: a dash in hint colour, said aloud as "không có". */
export const Nothing = () => (
  <span className={css.nothing}>
    <span aria-hidden>{words.nothing}</span>
    <span className="kc-hidden">{words.nothingSaid}</span>
  </span>
)

const inUnit = (amount: number, unit: MoneyUnit, decimals: number): string =>
  unit === 'đồng' ? formatVnd(amount) : formatIn(amount, units[unit], decimals)

interface MoneyProps {
  /** integer đồng; `null` draws the dash */
  vnd: number | null
  unit?: MoneyUnit
  /** one in working tables, as printed in programme tables */
  decimals?: number
}

/** An amount without its unit, which stands in the header or the toolbar once. */
export const Money = ({ vnd, unit = 'triệu', decimals = 1 }: MoneyProps) =>
  vnd === null ? <Nothing /> : <span className="kc-figures">{inUnit(vnd, unit, decimals)}</span>

const plain = (value: number, decimals: number | undefined): string =>
  new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 6,
  })
    .format(value)
    .replace('-', '−')

/** A count, a percentage, a quantity: `1.234,5`. Without `decimals` it shows what it has. */
export const Figure = ({ value, decimals }: { value: number | null; decimals?: number }) =>
  value === null ? <Nothing /> : <span className="kc-figures">{plain(value, decimals)}</span>

/** A day; with `today` the year is left out inside the current year. */
export const DateText = ({ iso, today }: { iso: string | null; today?: string }) =>
  iso === null ? (
    <Nothing />
  ) : (
    <time dateTime={iso} className={`${css.date} kc-figures`}>
      {today ? formatDay(iso, today) : formatDate(iso)}
    </time>
  )

/** `2021–2025` with the long dash of ranges. */
export function PeriodText({ period }: { period: string }) {
  const read = parsePeriod(period)
  return (
    <span className={`${css.date} kc-figures`}>{read ? formatPeriod(read).replace('-', '–') : period}</span>
  )
}

/** A label, a big figure, what it is measured against, and a line below. */
export const KeyFigure = ({
  label,
  figure,
  unit,
  below,
}: {
  label: string
  figure: ReactNode
  unit?: ReactNode
  below?: ReactNode
}) => (
  <div className={css.key}>
    <div className={css.keyLabel}>{label}</div>
    <div>
      <span className={css.keyFigure}>{figure}</span>
      {unit && <span className={css.keyUnit}> {unit}</span>}
    </div>
    {below && <div className={css.keyBelow}>{below}</div>}
  </div>
)
