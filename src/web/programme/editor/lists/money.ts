import { parsePrinted } from '#contract/kernel/number.ts'
import { fold } from '#contract/kernel/text.ts'
import { comparatorSigns } from '../../words.ts'
import { freeId } from '../budget/lines.ts'
import { words as budget } from '../budget/words.ts'
import type { Mark } from '../grid/model/columns.ts'
import { asFlag, choice, listed, maybe, suggestions, text, yes } from './fields.ts'
import {
  areaColumn,
  type Item,
  type ListSpec,
  lineOptions,
  periodColumn,
  sectionAbove,
  sectionColumn,
  sourceOptions,
} from './spec.ts'
import { words } from './words.ts'

type Assertion = Item<'assertions'>
const said = words.assertion
const { purposes } = budget.line

/** Đồng per unit, by the unit's printed name; `null`: no unit of money. */
export function factorOf(unit: string): number | null {
  const name = fold(unit).replace(/\s*dong$/, '')
  if (name === '' || name === 'd') return 1
  if (/^(nghin|ngan)$/.test(name)) return 1_000
  if (/^(trieu|tr)$/.test(name)) return 1_000_000
  return /^(ty|ti)$/.test(name) ? 1_000_000_000 : null
}

const readable = ({ printed }: Assertion): Mark | null => {
  const both = (['vi', 'en'] as const).some((style) => parsePrinted(printed, style).kind === 'number')
  return printed === '' || both ? null : { tone: 'warning', text: said.unreadable(printed) }
}

export const assertions: ListSpec<Assertion> = {
  columns: (content) => {
    const others = (row: Assertion) =>
      content.assertions
        .filter(({ id }) => id !== row.id)
        .map(({ id, quote, printed, unitPrinted }) => ({
          value: id,
          label: `${printed} ${unitPrinted}: ${quote}`.slice(0, 90),
        }))
    return [
      sectionColumn<Assertion>(content),
      text<Assertion>('quote', said.quote, 260, { lead: true, kind: 'long' }),
      choice<Assertion, 'comparator'>('comparator', said.comparator, 48, listed(comparatorSigns)),
      text<Assertion>('printed', said.printed, 90, { figures: true, mark: readable }),
      {
        ...text<Assertion>('unitPrinted', said.unit, 96, {
          kind: 'suggest',
          options: () => listed({ 'triệu đồng': 'triệu đồng', 'tỷ đồng': 'tỷ đồng', đồng: 'đồng' }),
        }),
        write: (row, typed) => {
          const unitFactor = factorOf(typed)
          return unitFactor === null ? null : { ...row, unitPrinted: typed.trim(), unitFactor }
        },
      },
      choice<Assertion, 'source'>('source', said.source, 170, sourceOptions(content), { none: null }),
      periodColumn<Assertion>(content, said.period, 96),
      areaColumn<Assertion>(said.area),
      choice<Assertion, 'supportOnly'>('supportOnly', said.support, 90, yes, { read: asFlag }),
      choice<Assertion, 'purpose'>('purpose', said.purpose, 130, listed(purposes), { none: null }),
      choice<Assertion, 'line'>('line', said.line, 200, lineOptions(content), { none: null }),
      choice<Assertion, 'about'>('about', said.about, 140, listed(said.abouts)),
      choice<Assertion, 'partOf'>('partOf', said.partOf, 200, others, { none: null }),
      maybe<Assertion>('percentPrinted', said.percent, 70, { figures: true }),
      choice<Assertion, 'percentOf'>('percentOf', said.percentOf, 200, others, { none: null }),
      maybe<Assertion>('inWords', said.inWords, 260, { kind: 'suggest', options: suggestions(() => []) }),
    ]
  },
  keeper: (content) => ({
    blank: (rows, index) => ({
      id: freeId(
        rows.map(({ id }) => id),
        'tien-',
      ),
      section: sectionAbove(rows, index, content),
      quote: '',
      comparator: '=',
      printed: '',
      unitPrinted: 'triệu đồng',
      unitFactor: 1_000_000,
      source: null,
      supportOnly: false,
      period: null,
      area: null,
      purpose: null,
      about: 'plan',
      partOf: null,
      percentPrinted: null,
      percentOf: null,
      inWords: null,
      line: null,
    }),
    settle: (rows) => {
      const ids = new Set(rows.map(({ id }) => id))
      const kept = (id: string | null) => (id !== null && ids.has(id) ? id : null)
      return rows.map((row) => ({ ...row, partOf: kept(row.partOf), percentOf: kept(row.percentOf) }))
    },
  }),
}
