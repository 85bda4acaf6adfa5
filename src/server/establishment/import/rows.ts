import { taxCodeProblem, identityProblem } from '#contract/establishment/core/numbers.ts'
import { EstablishmentKind } from '#contract/norms/nouns.ts'
import { tidy } from '#contract/kernel/text.ts'
import { fields, fill } from '#contract/words/vi.ts'
import type { ImportRow, RowProblem, Value, Values } from '#server/platform/tables/definition.ts'
import type { SizeByLaw } from '../core/index.ts'
import type { NewRow } from './store.ts'

/** What single rows of a register say. */

export const text = (value: Value | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null
export const number = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null)

/** Codes of a cell: "10203 - Chế biến nước mắm; 2018:10209"; without a version they are of 2025. */
export function industriesOf(cell: Value | undefined): { version: string; code: string; main: boolean }[] {
  const said = [...(text(cell) ?? '').matchAll(/(?:(20\d\d)\s*:\s*)?(?<!\d)(\d{2,5})(?!\d)/g)]
  const codes = new Map(
    said.map(([, version = '2025', code = '']) => [`${version}:${code}`, { version, code }] as const),
  )
  return [...codes.values()].map((one, index) => ({ ...one, main: index === 0 }))
}

/** Products of a cell, each once. */
const productsOf = (cell: Value | undefined): string[] => [
  ...new Set(
    (text(cell) ?? '')
      .split(/[;\n]/)
      .map((name) => tidy(name).slice(0, 200))
      .filter((name) => name !== ''),
  ),
]

/** A row as it is written; @param sizeOf its size by law, from the figures that it says */
export function asNewRow({ values }: ImportRow, today: string, sizeOf: SizeByLaw): NewRow {
  const figuresYear = number(values['figuresYear']) ?? Number(today.slice(0, 4)) - 1
  const [workers, revenueVnd] = [number(values['workers']), number(values['revenueVnd'])]
  return {
    values,
    industries: industriesOf(values['industries']),
    products: productsOf(values['products']),
    figuresYear,
    size: sizeOf(EstablishmentKind.parse(values['kind']), [
      { year: figuresYear, workers, revenueVnd, capitalVnd: null },
    ]),
  }
}

/** Kinds that stand in no register of the state by their own name. */
const unregistered: readonly EstablishmentKind[] = [
  'artisan',
  'craftVillageProducer',
  'businessHousehold',
  'cooperativeGroup',
]

const inWords = (code: string): string => fill(fields[code] ?? code, {})

/** What is wrong with the numbers and days of one row; @param had what its record has already */
export function rowProblems({ no, values }: ImportRow, today: string, had: Values): RowProblem[] {
  const year = Number(today.slice(0, 4))
  const kind = EstablishmentKind.parse(values['kind'])
  const tax = text(values['taxCode'])
  const person = text(values['identityNumber'])
  const problems: RowProblem[] = []
  const tell = (column: string, why: string) => problems.push({ no, column, why })
  const taxWrong = tax && taxCodeProblem(tax, kind, year)
  if (taxWrong) tell('taxCode', inWords(taxWrong))
  const personWrong = person && identityProblem(person, year)
  if (personWrong) tell('identityNumber', inWords(personWrong))
  const isNamed = tax ?? text(values['registrationNo']) ?? text(had['taxCode']) ?? text(had['registrationNo'])
  if (!isNamed && !unregistered.includes(kind)) tell('taxCode', inWords('tax.or_registration'))
  for (const column of ['registeredOn', 'foundedOn'])
    if ((text(values[column]) ?? '') > today) tell(column, inWords('date.future'))
  const founded = number(values['foundedYear'])
  if (founded !== null && (founded > year || founded < 1900))
    tell('foundedYear', 'Năm thành lập từ 1900 đến năm nay.')
  const figures = number(values['figuresYear'])
  if (figures !== null && (figures > year || figures < 1990))
    tell('figuresYear', 'Năm số liệu từ 1990 đến năm nay.')
  if (text(values['industries']) !== null && industriesOf(values['industries']).length === 0)
    tell('industries', 'Hãy ghi mã ngành bằng số, ví dụ 10203.')
  return problems
}
