import { useMemo } from 'react'
import type { SpecialDays } from '#contract/kernel/working-days.ts'
import { useAsk } from '#web/kit/call/queries.ts'

/** The calendar by which working days are counted; until it is here, Monday to Friday. */
export function useSpecialDays(): SpecialDays {
  const { data } = useAsk('agenda.calendar', {})
  return useMemo(() => {
    const of = (wanted: 'holiday' | 'worked') =>
      new Set(data?.items.filter(({ kind }) => kind === wanted).map(({ day }) => day))
    return { holidays: of('holiday'), worked: of('worked') }
  }, [data])
}
