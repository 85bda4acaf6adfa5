import { fieldsOfItem, ItemFields, type PlanItem } from '#contract/planning/items.ts'
import { isOpen } from '#contract/planning/unit/rules.ts'
import type { ItemState, PlanSource } from '#contract/planning/nouns.ts'

/** A line as it is being written: whole or not yet. */
export type Line = Omit<ItemFields, 'area'> & {
  /** the screen's own name for it, also before it has an id */
  key: string
  id: string | null
  version: number | null
  position: number
  state: ItemState
  /** null: not chosen yet */
  area: number | null
}

const newKey = (): string => crypto.randomUUID()

export const lineOf = (item: PlanItem): Line => ({
  ...fieldsOfItem(item),
  key: item.id,
  id: item.id,
  version: item.version,
  position: item.position,
  state: item.state,
})

/** A new line: a task on the unit's own ground, done by the unit itself. */
export const blankLine = (of: { unitId: string | null; organisationName: string }): Line => ({
  key: newKey(),
  id: null,
  version: null,
  position: -1,
  state: 'proposed',
  kind: 'task',
  arrangement: null,
  title: '',
  area: null,
  activity: null,
  budgetLine: null,
  proposalId: null,
  quantity: null,
  unit: '',
  timing: '',
  years: [],
  leadId: null,
  leadName: of.organisationName,
  coordinators: '',
  // a centre or department sits in the province as a whole: its line says itself where it is done
  unitId: of.unitId?.startsWith('c:') ? of.unitId : null,
  place: '',
  establishmentIds: [],
  beneficiaries: '',
  expected: '',
  workers: null,
  route: 'local',
  money: {},
  note: '',
})

/** With what is asked from one source; whoever asks the nation goes the national way. */
export function withMoney(line: Line, source: PlanSource, amount: number | null): Line {
  const money = { ...line.money, [source]: amount ?? 0 }
  return { ...line, money, route: (money.national ?? 0) > 0 ? 'national' : 'local' }
}

/** The line as it is sent; null: it cannot be kept yet. */
export function fieldsOf(line: Line): ItemFields | null {
  const read = ItemFields.safeParse(line)
  return read.success ? read.data : null
}

/** Why a line cannot be kept yet, by field. */
export function refusedFields(line: Line): ReadonlySet<string> {
  const read = ItemFields.safeParse(line)
  return new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0])))
}

/** Nothing was written in it yet: it is not kept and not missed. */
export const isBlank = (line: Line): boolean =>
  line.id === null && line.title.trim() === '' && Object.values(line.money).every((amount) => amount === 0)

export const isWritable = (line: Line): boolean => line.id === null || isOpen(line)

/** The lines with those back in their places that the department dealt with: they are not taken away. */
export function withLocked(lines: readonly Line[], before: readonly Line[]): readonly Line[] {
  const here = new Set(lines.map(({ key }) => key))
  return before.reduce<readonly Line[]>(
    (whole, line, index) =>
      isWritable(line) || here.has(line.key) ? whole : whole.toSpliced(index, 0, line),
    lines,
  )
}

const GAP = 10

/** Positions that follow the order on the screen; those that fit already stay, so that few lines change. */
export function placed(lines: readonly Line[]): readonly Line[] {
  let last = -1
  let lastId = ''
  return lines.map((line, index) => {
    // of two at one place the older stands first, as the server lists them
    const stands =
      line.position > last || (line.position === last && lastId !== '' && lastId < (line.id ?? ''))
    lastId = line.id ?? ''
    if (stands) {
      last = line.position
      return line
    }
    const after = lines.slice(index + 1).find(({ position }) => position > last + 1)?.position
    last = after === undefined ? last + GAP : Math.floor((last + after) / 2)
    return { ...line, position: last }
  })
}

/** What is kept of a line, as one text: equal texts say the same. */
export const textOf = (line: Line): string => {
  const { key: _, id: __, version: ___, state: ____, money, ...rest } = line
  const asked = Object.entries(money)
    .filter(([, amount]) => amount > 0)
    .toSorted(([a], [b]) => a.localeCompare(b))
  return JSON.stringify([Object.entries(rest).toSorted(([a], [b]) => a.localeCompare(b)), asked])
}
