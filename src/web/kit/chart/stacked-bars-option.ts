import type { BarSeriesOption } from 'echarts/charts'
import type { EChartsCoreOption } from 'echarts/core'
import type { chart, Semantic } from '#web/theme/tokens.ts'
import { type BarSeries, type StackedBarsProps, totalOf } from './bars.ts'

interface Drawn extends Pick<StackedBarsProps, 'bars' | 'series' | 'format'> {
  colours: (typeof chart)['light'] | (typeof chart)['dark']
  meanings: Record<Semantic, string>
}

const figures = '"KC So", "Be Vietnam Pro", sans-serif'

const hatch = (colour: string) => ({
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [1.5, 4],
  rotation: -Math.PI / 4,
  color: colour,
})

function bar(series: BarSeries, index: number, { bars, colours, meanings }: Drawn): BarSeriesOption {
  const slot = series.slot ?? index
  const fill = colours.series[slot % colours.series.length] ?? colours.outline
  // the two lightest fills need an edge to be seen
  const edge = slot > 1 ? { borderColor: colours.outline, borderWidth: 1 } : {}
  const forecast = {
    color: meanings.page,
    borderColor: colours.outline,
    borderWidth: 1,
    decal: hatch(colours.outline),
  }
  return {
    type: 'bar',
    name: series.name,
    stack: 'money',
    barMaxWidth: 66,
    barCategoryGap: '42%',
    emphasis: { disabled: true },
    data: series.values.map((value, at) => ({
      value: value ?? '-',
      itemStyle: series.hatched || bars[at]?.hatched ? forecast : { color: fill, ...edge },
    })),
  }
}

/** An unseen bar on top of each stack carries the total, or says that there is none. */
function totals({ bars, series, format, meanings }: Drawn): BarSeriesOption {
  return {
    type: 'bar',
    stack: 'money',
    silent: true,
    // on a phone seven totals do not fit side by side
    labelLayout: { hideOverlap: true },
    itemStyle: { color: 'transparent' },
    data: bars.map((each, at) => {
      const total = totalOf(series, at)
      return {
        value: 0,
        label: {
          show: true,
          position: 'top',
          fontSize: 13,
          fontFamily: figures,
          fontWeight: total === null ? 400 : 600,
          color: total === null ? meanings.textHint : meanings.text,
          formatter: total === null ? (each.absent ?? '') : format(total),
        },
      }
    }),
  }
}

/** Stacked bars as look.md §9 asks: axis from zero, four grid lines at most, total above the bar. */
export function stackedBarsOption(drawn: Drawn): EChartsCoreOption {
  const { bars, series, format, colours, meanings } = drawn
  const text = { color: meanings.textSecondary, fontSize: 13, fontFamily: figures }
  return {
    animation: false,
    grid: { left: 4, right: 4, top: 28, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'none' },
      backgroundColor: meanings.raised,
      borderColor: meanings.lineStrong,
      textStyle: { ...text, color: meanings.text },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '–'),
    },
    xAxis: {
      type: 'category',
      data: bars.map((each) => each.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.axis } },
      axisLabel: text,
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 4,
      axisLabel: { ...text, formatter: (value: number) => format(value) },
      splitLine: { lineStyle: { color: colours.grid } },
    },
    series: [...series.map((each, index) => bar(each, index, drawn)), totals(drawn)],
  }
}
