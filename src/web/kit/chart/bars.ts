export interface BarSeries {
  key: string
  name: string
  /** one figure per bar; `null` where nothing is fixed */
  values: readonly (number | null)[]
  /** place in the fixed order of money, 0–3, which gives the colour; its own index when left out */
  slot?: number
  /** draft or forecast: hatched */
  hatched?: boolean
}

export interface StackedBarsProps {
  /** what the chart shows, for those who do not see it */
  label: string
  /** the bars, e.g. years */
  bars: readonly {
    key: string
    label: string
    hatched?: boolean
    /** said where a bar has no figure */ absent?: string
  }[]
  /** at most four, in the order of money: province, commune, national, counterpart */
  series: readonly BarSeries[]
  format: (value: number) => string
  height?: number
}

/** The total of a bar; `null` when no series has a figure there. */
export const totalOf = (series: StackedBarsProps['series'], bar: number): number | null => {
  const figures = series.map((each) => each.values[bar] ?? null).filter((value) => value !== null)
  return figures.length === 0 ? null : figures.reduce((sum, value) => sum + value, 0)
}
