/** What the address of the trail says. */
export interface TrailSearch {
  tu?: string
  den?: string
  /** part of a name */
  ai?: string
  /** a room with its dot, or the name of an act */
  viec?: string
}

const isDay = (value: unknown): value is string => /^\d{4}-\d{2}-\d{2}$/.test(String(value))
const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 80) : undefined

export function readTrailSearch(search: Record<string, unknown>): TrailSearch {
  const [who, act] = [text(search['ai']), text(search['viec'])]
  return {
    ...(isDay(search['tu']) ? { tu: search['tu'] } : {}),
    ...(isDay(search['den']) ? { den: search['den'] } : {}),
    ...(who ? { ai: who } : {}),
    ...(act ? { viec: act } : {}),
  }
}

export const filterOf = ({ tu, den, ai, viec }: TrailSearch) => ({ from: tu, to: den, who: ai, act: viec })
