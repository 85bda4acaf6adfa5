import { type Exact, parsePrinted, toNumber } from '#contract/kernel/number.ts'
import { comparatorSigns, origins } from '../../words.ts'
import { freeId } from '../budget/lines.ts'
import type { GridColumn, Mark } from '../grid/model/columns.ts'
import { choice, listed, maybe, suggestions, text } from './fields.ts'
import { bearingLines } from './links/links.ts'
import {
  areaColumn,
  distinct,
  type Item,
  type ListSpec,
  phaseOptions,
  sectionAbove,
  sectionColumn,
} from './spec.ts'
import { words } from './words.ts'

type Target = Item<'targets'>
type Link = Item<'targetLinks'>
const said = words.target

const numberOf = (part: string): Exact | null => {
  const read = parsePrinted(part.replace(/[^\d.,\s]/g, ' '), 'vi')
  if (read.kind === 'number') return read
  return read.kind === 'unreadable' && read.likely ? read.likely : null
}

/** "1.000", "5.000-6.000", "trên 20 %": the figure or figures in what is printed; `null`: there is none. */
export function readFigures(printed: string): { value: number; valueMax: number | null } | null {
  const range = /^\s*([\d.,\s]+?)\s*[-–—]\s*([\d.,\s]+?)\s*%?\s*$/.exec(printed)
  const [first, last] = range ? [numberOf(range[1]!), numberOf(range[2]!)] : [numberOf(printed), null]
  if (!first || (range && !last)) return null
  return { value: toNumber(first), valueMax: last ? toNumber(last) : null }
}

/** What is counted decides the kind: percent, money, or things. */
export function kindOf(unit: string, printed: string | null): Target['kind'] {
  if (printed === null) return 'yesno'
  if (unit.includes('%')) return 'percent'
  // with its marks: «lao động» is no money
  return /(?:^|\s)(?:đồng|triệu|tỷ|tỉ|usd)(?:\s|$)/.test(unit.normalize('NFC').toLowerCase())
    ? 'money'
    : 'number'
}

/** A target with the figure as it is printed, and the value that it means. */
export function withPrinted(target: Target, typed: string): Target {
  const printed = typed.trim() === '' ? null : typed.trim()
  const read = printed === null ? null : readFigures(printed)
  const kind = kindOf(target.unit, printed)
  return { ...target, printed, kind, value: read?.value ?? null, valueMax: read?.valueMax ?? null }
}

const shown = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 })

/** A figure that cannot be read, or reads otherwise than it looks. */
const markOf = ({ printed, value, valueMax }: Target): Mark | null => {
  if (printed === null) return null
  if (value === null) return { tone: 'danger', text: said.unreadable(printed) }
  const read = [value, valueMax]
    .filter((each) => each !== null)
    .map((each) => shown.format(each))
    .join('–')
  return read === printed ? null : { tone: 'hint', text: said.readAs(read) }
}

const printedColumn: GridColumn<Target> = {
  ...maybe<Target>('printed', said.printed, 96, { figures: true }),
  write: withPrinted,
  mark: markOf,
}

export const targets: ListSpec<Target> = {
  columns: (content) => [
    choice<Target, 'origin'>('origin', said.origin, 110, listed(origins)),
    text<Target>('indicator', said.indicator, 220, {
      lead: true,
      kind: 'suggest',
      options: suggestions(() => content.targets.map(({ indicator }) => indicator)),
    }),
    choice<Target, 'comparator'>('comparator', said.comparator, 48, listed(comparatorSigns)),
    printedColumn,
    {
      ...text<Target>('unit', said.unit, 96, {
        kind: 'suggest',
        options: suggestions(() => content.targets.map(({ unit }) => unit)),
      }),
      write: (row, typed) => ({ ...row, unit: typed.trim(), kind: kindOf(typed, row.printed) }),
    },
    choice<Target, 'phase'>('phase', said.phase, 120, phaseOptions(content), { none: null }),
    areaColumn<Target>(said.area),
    sectionColumn<Target>(content),
    text<Target>('text', said.text, 360, { kind: 'long' }),
    bearingLines(content),
  ],
  keeper: (content) => ({
    blank: (rows, index) => ({
      id: freeId(
        rows.map(({ id }) => id),
        't',
      ),
      origin: rows[index - 1]?.origin ?? 'objective',
      section: sectionAbove(rows, index, content),
      phase: null,
      area: null,
      kind: 'yesno',
      comparator: '=',
      value: null,
      valueMax: null,
      printed: null,
      unit: '',
      indicator: '',
      text: '',
      lines: [],
    }),
  }),
}

const targetOptions = (all: readonly Target[]) =>
  distinct(
    all.map(({ id, indicator, printed, unit }) => ({
      value: id,
      parent: null,
      label: [indicator || id, printed, unit].filter(Boolean).join(' '),
    })),
  )

export const targetLinks: ListSpec<Link> = {
  columns: (content) => [
    choice<Link, 'from'>('from', words.link.from, 300, targetOptions(content.targets), { lead: true }),
    choice<Link, 'kind'>('kind', words.link.kind, 130, listed(words.link.kinds)),
    choice<Link, 'to'>('to', words.link.to, 300, targetOptions(content.targets)),
    maybe<Link>('note', words.link.note, 200),
  ],
  keeper: (content) => ({
    blank: () => ({
      from: content.targets[0]?.id ?? '',
      to: content.targets[1]?.id ?? '',
      kind: 'restates',
      note: null,
    }),
  }),
}
