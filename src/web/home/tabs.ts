import { waitingKinds } from '#contract/agenda/mine.ts'

/** Parts of one's own work, as the address names them. */
export const homeTabs = ['cho', 'soan', 'lich'] as const
export type HomeTab = (typeof homeTabs)[number]
const isHomeTab = (value: unknown): value is HomeTab => homeTabs.some((tab) => tab === value)

export type WaitingKind = (typeof waitingKinds)[number]
const isKind = (value: unknown): value is WaitingKind => waitingKinds.some((kind) => kind === value)

/** What the address of the first page says: the part, the kind of work, the month. */
export interface HomeSearch {
  muc?: HomeTab
  loai?: WaitingKind
  thang?: string
}

export function readHomeSearch(search: Record<string, unknown>): HomeSearch {
  const { muc, loai, thang } = search
  return {
    ...(isHomeTab(muc) ? { muc } : {}),
    ...(isKind(loai) ? { loai } : {}),
    ...(/^\d{4}-(?:0[1-9]|1[0-2])$/.test(String(thang)) ? { thang: String(thang) } : {}),
  }
}
