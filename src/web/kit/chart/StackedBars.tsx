import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { words } from '../words.ts'
import type { StackedBarsProps } from './bars.ts'
import css from './chart.module.css'
import { StackedBarsTable } from './StackedBarsTable.tsx'

const Drawing = lazy(async () => ({ default: (await import('./StackedBarsDrawing.tsx')).StackedBarsDrawing }))

/** Money by year and source as stacked bars, total above, with the table behind "Xem bảng". */
export function StackedBars(props: StackedBarsProps) {
  const [asTable, setAsTable] = useState(false)
  const height = props.height ?? 240
  return (
    <figure className={css.figure} aria-label={props.label}>
      <div className={css.head}>
        <ul className={css.legend} aria-hidden={asTable}>
          {props.series.map((series, index) => (
            <li key={series.key}>
              <span
                className={css.swatch}
                data-index={(series.slot ?? index) + 1}
                data-hatched={series.hatched || undefined}
              />
              {series.name}
            </li>
          ))}
        </ul>
        <Button
          size="xs"
          variant="default"
          className="kc-no-print"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? words.seeChart : words.seeTable}
        </Button>
      </div>
      {asTable ? (
        <StackedBarsTable {...props} />
      ) : (
        <Suspense fallback={<div style={{ height }} role="status" aria-label={words.loading} />}>
          <Drawing {...props} height={height} />
        </Suspense>
      )}
    </figure>
  )
}
