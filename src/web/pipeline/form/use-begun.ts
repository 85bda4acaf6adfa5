import { readCosts } from '#contract/norms/calculator/asked.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import type { NewSearch } from '../search.ts'
import { type Draft, emptyDraft, newCost } from './draft.ts'

interface Whose {
  id: string
  name: string
  unitId: string | null
}

/** The establishment that the address names, with the place where it mainly produces. */
function useNamed(id: string | undefined): { waits: boolean; whose: Whose | null } {
  const one = useAsk('establishment.get', { id: id ?? '' }, { enabled: id !== undefined })
  if (!one.data) return { waits: id !== undefined && !one.error, whose: null }
  const place = one.data.places.find(({ main }) => main)
  const { name } = one.data
  return {
    waits: false,
    whose: { id: one.data.id, name, unitId: place ? (place.nowUnit ?? place.unit).id : null },
  }
}

function begun(search: NewSearch, whose: Whose | null, activities: Activities): Draft {
  const costs = (search.chi ? readCosts(search.chi) : null) ?? []
  const items = activities.find(({ code }) => code === search.hd)?.costItems ?? []
  const nameOf = (item: string) => items.find(({ code }) => code === item)?.name ?? ''
  return {
    ...emptyDraft(),
    activities: search.hd ? [search.hd] : [],
    unitId: search.noi ?? whose?.unitId ?? null,
    establishments: whose ? [{ id: whose.id, name: whose.name }] : [],
    costs:
      costs.length > 0
        ? costs.map(({ item, amount }) => ({
            ...newCost(),
            content: nameOf(item),
            item: item || null,
            totalVnd: amount,
          }))
        : [newCost()],
  }
}

type Activities = Output<'norms.catalogue'>['activities']

/**
 * The draft with what the address brings along: the establishment (else `otherwise`), and the activity, place and costs
 * that the calculator was asked. Null until it is known.
 */
export function useBegun(search: NewSearch, otherwise: Whose | null = null): Draft | null {
  const { waits, whose } = useNamed(search.cs)
  const catalogue = useAsk('norms.catalogue', {}, { enabled: search.chi !== undefined })
  if (waits || catalogue.isLoading) return null
  return begun(search, whose ?? otherwise, catalogue.data?.activities ?? [])
}
