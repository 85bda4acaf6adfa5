import type { ClusterState, VillageKind } from '#contract/establishment/nouns.ts'
import { clusterStates, villageKinds } from '#contract/words/establishment.ts'

/** What the addresses of the two lists say. */
export interface PlaceSearch {
  q?: string
  /** commune or province */
  dv?: string
  loai?: VillageKind
  /** whose recognition was withdrawn, or all */
  th?: 'yes' | 'all'
  tt?: ClusterState
}

const keyOf = <K extends string>(value: unknown, words: Readonly<Record<K, string>>): K | undefined =>
  Object.hasOwn(words, String(value)) ? (String(value) as K) : undefined

/** Reads an address; what makes no sense is as if it were not there. */
export function readPlaceSearch(search: Record<string, unknown>): PlaceSearch {
  const { q, dv, th } = search
  const unit =
    typeof dv === 'string' && /^[pc]:\d{2,5}:(before-)?\d{4}-\d{2}-\d{2}$/.test(dv) ? dv : undefined
  const read = {
    q: typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 200) : undefined,
    dv: unit,
    loai: keyOf(search['loai'], villageKinds),
    th: th === 'yes' || th === 'all' ? th : undefined,
    tt: keyOf(search['tt'], clusterStates),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined && value !== ''))
}
