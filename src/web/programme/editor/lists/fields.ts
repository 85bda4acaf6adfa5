import { fold } from '#contract/kernel/text.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { readDate } from '#web/kit/form/read-date.ts'
import type { GridColumn, Option } from '../grid/model/columns.ts'

type Extra<Row> = Partial<Omit<GridColumn<Row>, 'key' | 'header' | 'text' | 'write'>>

const column = <Row>(
  key: string,
  header: string,
  width: number,
  text: GridColumn<Row>['text'],
  write: GridColumn<Row>['write'],
  extra: Extra<Row> = {},
): GridColumn<Row> => ({ key, header: [header], width, text, write, ...extra })

type Keys<Row, V> = {
  [K in keyof Row]-?: Row[K] extends V ? (V extends Row[K] ? K : never) : never
}[keyof Row] &
  string

/** Words that must be there, be it as an empty text. */
export const text = <Row>(key: Keys<Row, string>, header: string, width: number, extra?: Extra<Row>) =>
  column<Row>(
    key,
    header,
    width,
    (row) => String(row[key]),
    (row, typed) => ({ ...row, [key]: typed.trim() }),
    extra,
  )

/** Words that may be absent. */
export const maybe = <Row>(
  key: Keys<Row, string | null>,
  header: string,
  width: number,
  extra?: Extra<Row>,
) =>
  column<Row>(
    key,
    header,
    width,
    (row) => String(row[key] ?? ''),
    (row, typed) => ({ ...row, [key]: typed.trim() === '' ? null : typed.trim() }),
    extra,
  )

/** A whole number, e.g. a year. */
export const whole = <Row>(key: Keys<Row, number>, header: string, width: number) =>
  column<Row>(
    key,
    header,
    width,
    (row) => String(row[key]),
    (row, typed) => (/^\s*\d{1,6}\s*$/.test(typed) ? { ...row, [key]: Number(typed) } : null),
    { figures: true },
  )

export const date = <Row>(key: Keys<Row, string | null>, header: string, width = 96) =>
  column<Row>(
    key,
    header,
    width,
    (row) => (row[key] ? formatDate(String(row[key])) : ''),
    (row, typed) => {
      if (typed.trim() === '') return { ...row, [key]: null }
      const read = readDate(typed)
      return read ? { ...row, [key]: read } : null
    },
    { figures: true },
  )

/** The value whose label or own name was typed, whatever the diacritics; `undefined`: none. */
export function optionTyped(options: readonly Option[], typed: string): Option | undefined {
  const wanted = fold(typed)
  return (
    options.find(({ label }) => label === typed.trim()) ??
    options.find(({ value }) => value === typed.trim()) ??
    options.find(({ label }) => fold(label) === wanted) ??
    options.find(({ label }) => wanted !== '' && fold(label).startsWith(wanted))
  )
}

type Choices<Row> = readonly Option[] | ((row: Row) => readonly Option[])

/** One of a closed list. `none` is what an emptied cell becomes; without it the cell cannot be emptied. */
export function choice<Row, K extends keyof Row & string>(
  key: K,
  header: string,
  width: number,
  choices: Choices<Row>,
  {
    none,
    read = (value) => value as Row[K],
    ...extra
  }: Extra<Row> & { none?: Row[K]; read?: (value: string) => Row[K] } = {},
): GridColumn<Row> {
  const options = (row: Row) => (typeof choices === 'function' ? choices(row) : choices)
  const labelOf = (row: Row): string => {
    const value = row[key]
    if (value === null || value === undefined) return ''
    return options(row).find((option) => option.value === String(value))?.label ?? String(value)
  }
  const write = (row: Row, typed: string): Row | null => {
    if (typed.trim() === '') return none === undefined ? null : { ...row, [key]: none }
    const option = optionTyped(options(row), typed)
    return option ? { ...row, [key]: read(option.value) } : null
  }
  return column(key, header, width, labelOf, write, { kind: 'choice', options, ...extra })
}

/** Words with the words that the programme uses already, so that the same thing is called the same. */
export const suggestions =
  <Row>(words: () => Iterable<string | null>): NonNullable<GridColumn<Row>['options']> =>
  () =>
    [...new Set(words())]
      .flatMap((word) => (word ? [{ value: word, label: word }] : []))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))

export const yes: readonly Option[] = [
  { value: 'true', label: 'Có' },
  { value: 'false', label: 'Không' },
]

export const asFlag = (value: string): boolean => value === 'true'

export const listed = (names: Readonly<Record<string, string>>): Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }))
