import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import { readTyped } from '#contract/kernel/number.ts'
import { type PlanSource, planSources } from '#contract/planning/nouns.ts'
import { stateOf, totalOf } from '#contract/planning/unit/rules.ts'
import { itemKinds, planSources as sourceWords } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import { choice, type GridColumn, listed, type Option, text } from '#web/programme/index.ts'
import { isWritable, type Line, withMoney } from '../line/line.ts'
import { words } from '../words.ts'

const said = words.line

export const inMillions = (amount: number): string => (amount === 0 ? '' : formatExactIn(amount, MILLION))

/** One source's money in triệu; what Excel keeps as text is read like what is typed. */
const moneyColumn = (source: PlanSource): GridColumn<Line> => ({
  key: source,
  header: [said.money, sourceWords[source]],
  width: 92,
  figures: true,
  text: (line) => inMillions(line.money[source] ?? 0),
  write: (line, typed) => {
    const read = readTyped(typed, { unit: 'triệu', style: 'vi' })
    return read.ok ? withMoney(line, source, read.value) : null
  },
})

const quantity: GridColumn<Line> = {
  key: 'quantity',
  header: [said.quantity],
  width: 76,
  figures: true,
  text: ({ quantity: value }) => (value === null ? '' : String(value).replace('.', ',')),
  write: (line, typed) => {
    const read = readTyped(typed, { unit: 'plain', style: 'vi' })
    return read.ok ? { ...line, quantity: read.value } : null
  },
}

const sum = (key: string, header: string, of: (line: Line) => number): GridColumn<Line> => ({
  key,
  header: [said.money, header],
  width: 92,
  figures: true,
  text: (line) => inMillions(of(line)),
  write: (line) => line,
})

const areaOptions: readonly Option[] = Object.entries(areas).map(([value, label]) => ({
  value,
  label: `${value}. ${label}`,
}))

/** An area is also found by its number alone, as tables have it. */
const area: GridColumn<Line> = (() => {
  const base = choice<Line, 'area'>('area', said.area, 190, areaOptions, { read: (value) => Number(value) })
  return {
    ...base,
    write: (line, typed) => {
      const number = /^\s*(?:nội dung\s*)?([1-9])\.?\s*$/i.exec(typed)?.[1]
      return number ? { ...line, area: Number(number) } : base.write(line, typed)
    },
  }
})()

const columnsOf = (sources: readonly PlanSource[]): readonly GridColumn<Line>[] => [
  choice<Line, 'kind'>('kind', said.kind, 84, listed(itemKinds)),
  text<Line>('title', said.name, 260, { clamp: 3, frozen: true, lead: true, kind: 'long' }),
  area,
  quantity,
  text<Line>('unit', said.unit, 76),
  ...sources.map(moneyColumn),
  sum('state', said.stateOf, ({ money }) => stateOf(money)),
  sum('total', said.totalOf, ({ money }) => totalOf(money)),
  text<Line>('timing', said.timing, 100),
  text<Line>('leadName', said.leadName, 160),
  text<Line>('coordinators', said.coordinators, 140),
  text<Line>('beneficiaries', said.beneficiaries, 150),
  text<Line>('expected', said.expected, 200, { clamp: 3, kind: 'long' }),
  text<Line>('note', said.note, 140),
]

/** The columns of the form, in its order, with the sums beside what they add up; what the department dealt with stays. */
export const gridColumns = (sources: readonly PlanSource[]): readonly GridColumn<Line>[] =>
  columnsOf(sources).map((column) => ({
    ...column,
    write: (line, typed) => (isWritable(line) ? column.write(line, typed) : null),
  }))

/** Sources that this plan draws on: a district's own money only where there is a district. */
export const sourcesOf = (organisationKind: string, lines: readonly Line[]): readonly PlanSource[] =>
  planSources.filter(
    (source) =>
      source !== 'district' ||
      organisationKind.startsWith('district') ||
      lines.some((line) => (line.money[source] ?? 0) > 0),
  )
