import { useDebouncedValue } from '@mantine/hooks'
import type { YearFields } from '#contract/establishment/core/acts.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { words } from './words.ts'

interface SizeOfYearProps {
  year: number | null
  figures: Pick<YearFields, 'workers' | 'revenueVnd' | 'capitalVnd'>
}

/** What these figures make of it by law, while they are being typed; the thresholds are those of the year's end. */
export function SizeOfYear({ year, figures: { workers, revenueVnd, capitalVnd } }: SizeOfYearProps) {
  const [asked] = useDebouncedValue(
    {
      workers: workers ?? undefined,
      revenueVnd: revenueVnd ?? undefined,
      capitalVnd: capitalVnd ?? undefined,
    },
    300,
  )
  const whole = year !== null && year >= 1990 && year <= 2100
  const some = asked.workers !== undefined && (asked.revenueVnd ?? asked.capitalVnd) !== undefined
  const size = useAsk(
    'norms.size',
    { on: `${year}-12-31`, ...asked },
    { enabled: whole && some, keepPrevious: true },
  )
  if (!whole || !some || !size.data) return null
  return (
    <div role="status">
      <Note>
        <strong>{words.year.size}:</strong> {size.data.why}
      </Note>
    </div>
  )
}
