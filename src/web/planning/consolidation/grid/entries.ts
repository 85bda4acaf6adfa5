import { planSources as sources } from '#contract/planning/nouns.ts'
import { planSources } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import type { Output } from '#web/kit/call/call.ts'
import { otherOf, supportOf } from '../money.ts'
import type { GroupBy } from '../search.ts'
import { words } from '../words.ts'

export type Line = Output<'planning.items'>['items'][number]
export type Units = ReadonlyMap<string, string>

/** A row of the grid: the head of a group with its sums, or a line. */
export type Entry =
  | {
      kind: 'group'
      key: string
      label: string
      lines: readonly Line[]
      askedVnd: number
      supportVnd: number
      otherVnd: number
    }
  | { kind: 'line'; key: string; line: Line }

/** The source that gives most of the state's money, else of all. */
function mainSource({ now, asked }: Line): string {
  const of = now.some((amount) => amount > 0) ? now : asked
  const most = of.indexOf(Math.max(...of))
  return sources[supportOf(of) > 0 ? of.indexOf(Math.max(...of.slice(0, 4))) : most] ?? 'other'
}

const keyOf: Record<GroupBy, (line: Line) => string> = {
  noidung: ({ area }) => String(area),
  donvi: ({ organisationId }) => organisationId ?? '',
  nguon: mainSource,
}

const labelOf: Record<GroupBy, (key: string, units: Units) => string> = {
  noidung: (key) => `${key}. ${areas[Number(key)] ?? ''}`,
  donvi: (key, units) => units.get(key) ?? words.own,
  nguon: (key) => planSources[key as keyof typeof planSources] ?? key,
}

const orderOf: Record<GroupBy, (a: string, b: string, units: Units) => number> = {
  noidung: (a, b) => Number(a) - Number(b),
  donvi: (a, b, units) => (units.get(a) ?? '').localeCompare(units.get(b) ?? '', 'vi'),
  nguon: (a, b) => sources.findIndex((each) => each === a) - sources.findIndex((each) => each === b),
}

/** Lines in their groups, each group headed by its sums; lines of folded groups are left out. */
export function entriesOf(
  lines: readonly Line[],
  by: GroupBy,
  units: Units,
  folded: ReadonlySet<string>,
): Entry[] {
  const groups = Map.groupBy(lines, keyOf[by])
  return [...groups]
    .toSorted(([a], [b]) => orderOf[by](a, b, units))
    .flatMap(([key, found]): Entry[] => {
      const total = (pick: (line: Line) => number) => found.reduce((sum, line) => sum + pick(line), 0)
      const head: Entry = {
        kind: 'group',
        key: `group ${key}`,
        label: labelOf[by](key, units),
        lines: found,
        askedVnd: total(({ asked }) => supportOf(asked)),
        supportVnd: total(({ now }) => supportOf(now)),
        otherVnd: total(({ now }) => otherOf(now)),
      }
      if (folded.has(head.key)) return [head]
      return [head, ...found.map((line): Entry => ({ kind: 'line', key: line.id, line }))]
    })
}
