import { useComputedColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { chart, semantic } from '#web/theme/tokens.ts'
import type { StackedBarsProps } from './bars.ts'
import { stackedBarsOption } from './stacked-bars-option.ts'

use([BarChart, GridComponent, TooltipComponent, SVGRenderer])

/** The drawing itself; arrives only where a chart is shown. */
export function StackedBarsDrawing({ label, bars, series, format, height = 240 }: StackedBarsProps) {
  const place = useRef<HTMLDivElement>(null)
  const onPaper = useMediaQuery('print')
  const onScreen = useComputedColorScheme('light')
  const scheme = onPaper ? 'light' : onScreen
  useEffect(() => {
    const element = place.current
    if (!element) return
    const drawing = init(element, null, { renderer: 'svg' })
    const draw = () => {
      const [colours, meanings] = [chart[scheme], semantic[scheme]]
      drawing.setOption(
        stackedBarsOption({ bars, series, format, colours, meanings, width: element.clientWidth }),
      )
    }
    draw()
    const observer = new ResizeObserver(() => {
      drawing.resize()
      draw()
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      drawing.dispose()
    }
  }, [bars, series, format, scheme])
  return <div ref={place} role="img" aria-label={label} style={{ height }} />
}
