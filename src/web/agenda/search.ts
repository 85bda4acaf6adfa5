import { standings } from '#contract/agenda/dues.ts'
import { noticeKinds } from '#contract/agenda/notices.ts'

type Search = Record<string, unknown>
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined
const one = <V extends string>(value: unknown, of: readonly V[]): V | undefined =>
  of.find((each) => each === value)

/** What the addresses of this room's lists say. */
export interface OwedSearch {
  ben?: 'toUs' | 'byUs'
  q?: string
  tt?: (typeof standings)[number]
  viec?: string
}

export function readOwedSearch(search: Search): OwedSearch {
  const ben = one(search['ben'], ['toUs', 'byUs'] as const)
  const q = text(search['q'])
  const tt = one(search['tt'], standings)
  const viec = text(search['viec'])
  return { ...(ben && { ben }), ...(q && { q }), ...(tt && { tt }), ...(viec && { viec }) }
}

export interface NoticeSearch {
  loai?: (typeof noticeKinds)[number]
  xem?: 'chua-doc'
}

export function readNoticeSearch(search: Search): NoticeSearch {
  const loai = one(search['loai'], noticeKinds)
  const xem = one(search['xem'], ['chua-doc'] as const)
  return { ...(loai && { loai }), ...(xem && { xem }) }
}

export const readText = (search: Search): { q?: string } => {
  const q = text(search['q'])
  return q ? { q } : {}
}

export const readYear = (search: Search): { nam?: number } => {
  const nam = Number(search['nam'])
  return Number.isInteger(nam) && nam >= 1990 && nam <= 2100 ? { nam } : {}
}

const letterStates = ['waiting', 'sending', 'sent', 'failed', 'expired'] as const
export const readOutboxSearch = (search: Search): { tt?: (typeof letterStates)[number] } => {
  const tt = one(search['tt'], letterStates)
  return tt ? { tt } : {}
}
