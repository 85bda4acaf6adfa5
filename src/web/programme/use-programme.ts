import { useParams, useSearch } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'

export type ProgrammeView = Output<'programme.get'>
export type FindingsView = Output<'programme.findings'>

/** Which reading of a programme: `as=decided|working`, or as in force `on` a day; nothing: as in force today. */
export interface Which {
  as?: 'decided' | 'current' | 'working' | undefined
  on?: string | undefined
}

/** The programme and the reading that the address names; for the tabs of a programme's page. */
export function useHere(): { code: string; which: Which } {
  const { code = '' } = useParams({ strict: false })
  const { as, on } = useSearch({ strict: false })
  return { code, which: { ...(as ? { as } : {}), ...(on ? { on } : {}) } }
}

/** The same programme and the same reading: one key, so every tab shares one answer. */
const asked = (code: string, { as, on }: Which = {}) => ({
  code,
  ...(as ? { as } : {}),
  ...(on ? { on } : {}),
})

/** A programme whole, without its figures. */
export const useProgramme = (code: string, which?: Which) => useAsk('programme.get', asked(code, which))

/** What does not add up, and what was compared and agrees. */
export const useFindings = (code: string, which?: Which) => useAsk('programme.findings', asked(code, which))

export const useHistory = (code: string) => useAsk('programme.history', { code })

/** Money by two measures; the previous answer stays while another is on its way. */
export const useBudget = (
  code: string,
  which: Which | undefined,
  rows: 'area' | 'line' | 'source',
  columns: 'year' | 'phase' | 'source',
) => useAsk('programme.budget', { ...asked(code, which), rows, columns }, { keepPrevious: true })
