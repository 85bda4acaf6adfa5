import { establishmentKinds } from '#contract/words/establishment.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import type { To } from '#web/kit/page/link.ts'
import { words } from './words.ts'

/** A line of the search box: what it is called, where it is, and its page. */
export interface Found {
  value: string
  title: string
  note: string
  link: To
}

export interface Results {
  programmes: Found[]
  establishments: Found[]
  units: Found[]
  looking: boolean
  failed: boolean
}

/** Establishments of one's reach; a visitor has none. */
function useEstablishments(q: string, enabled: boolean) {
  const can = useMe().data?.can ?? []
  return useAsk(
    'establishment.choices',
    { q, limit: 6 },
    { enabled: enabled && can.includes('establishment.choices'), keepPrevious: true },
  )
}

/** Programmes, establishments and units by the words asked for, without diacritics. Two letters are enough. */
export function useFound(q: string): Results {
  const enabled = q.length >= 2
  const programmes = useAsk('programme.list', { q }, { enabled, keepPrevious: true })
  const units = useAsk('territory.search', { q, validity: 'any', limit: 8 }, { enabled, keepPrevious: true })
  const establishments = useEstablishments(q, enabled)
  if (!enabled) return { programmes: [], establishments: [], units: [], looking: false, failed: false }
  return {
    programmes: (programmes.data?.items ?? []).slice(0, 6).map((item) => ({
      value: `programme ${item.code}`,
      title: item.title,
      note: `${item.yearFrom}–${item.yearTo}${item.decisionNumber ? ` · ${item.decisionNumber}` : ''}`,
      link: { to: '/chuong-trinh/$code', params: { code: item.code } },
    })),
    establishments: (establishments.data?.items ?? []).map((one) => ({
      value: `establishment ${one.id}`,
      title: one.name,
      note: [establishmentKinds[one.kind], one.place].filter(Boolean).join(' · '),
      link: { to: '/co-so/$id', params: { id: one.id } },
    })),
    units: (units.data?.items ?? []).map((unit) => ({
      value: `unit ${unit.id}`,
      title: unit.fullName,
      note: [
        unit.ancestors[0]?.fullName,
        unit.validTo ? words.search.ended(unit.validTo.slice(0, 4)) : undefined,
      ]
        .filter((part) => part !== undefined)
        .join(' · '),
      link: { to: '/dia-ban/$id', params: { id: unit.id } },
    })),
    looking: programmes.isFetching || units.isFetching || establishments.isFetching,
    failed: programmes.isError && units.isError,
  }
}
