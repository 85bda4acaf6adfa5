import type { BarSeriesOption } from 'echarts/charts'
import type { EChartsCoreOption } from 'echarts/core'
import type { chart, Semantic } from '#web/theme/tokens.ts'
import { type BarSeries, type StackedBarsProps, totalOf } from './bars.ts'

interface Drawn extends Pick<StackedBarsProps, 'bars' | 'series' | 'format'> {
  colours: (typeof chart)['light'] | (typeof chart)['dark']
  meanings: Record<Semantic, string>
  /** of the whole drawing, in pixels */
  width: number
}

/** Do words of this size run into each other where each bar has its share of the drawing, beside the axis? */
const crowded = (words: readonly string[], { bars, width }: Pick<Drawn, 'bars' | 'width'>): boolean => {
  const room = (width - 56) / Math.max(1, bars.length)
  return words.some((text) => text.length * 7.5 > room)
}

const totalTexts = ({ bars, series, format }: Drawn): string[] =>
  bars.map((each, at) => {
    const total = totalOf(series, at)
    return total === null ? (each.absent ?? '') : format(total)
  })

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
function totals(drawn: Drawn): BarSeriesOption {
  const { bars, series, meanings } = drawn
  const texts = totalTexts(drawn)
  // on a phone seven totals do not fit side by side: they stand upright
  const upright = crowded(texts, drawn)
  return {
    type: 'bar',
    stack: 'money',
    silent: true,
    itemStyle: { color: 'transparent' },
    data: bars.map((_, at) => {
      const total = totalOf(series, at)
      return {
        value: 0,
        label: {
          show: true,
          position: 'top',
          ...(upright ? { rotate: 90, align: 'left', verticalAlign: 'middle', distance: 8 } : {}),
          fontSize: 13,
          fontFamily: figures,
          fontWeight: total === null ? 400 : 600,
          color: total === null ? meanings.textHint : meanings.text,
          formatter: texts[at] ?? '',
        },
      }
    }),
  }
}

/** Stacked bars as look.md §9 asks: axis from zero, four grid lines at most, total above the bar. */
export function stackedBarsOption(drawn: Drawn): EChartsCoreOption {
  const { bars, series, format, colours, meanings } = drawn
  const names = bars.map((each) => each.label)
  const texts = totalTexts(drawn)
  const top = crowded(texts, drawn) ? 16 + 8 * Math.max(...texts.map(({ length }) => length)) : 28
  const text = { color: meanings.textSecondary, fontSize: 13, fontFamily: figures }
  return {
    animation: false,
    grid: { left: 4, right: 4, top, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
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
      data: names,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.axis } },
      // every bar has its name, though it lean where there is little room
      axisLabel: { ...text, interval: 0, rotate: crowded(names, drawn) ? 45 : 0 },
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
