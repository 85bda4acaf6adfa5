import { areas } from '../words/vi.ts'
import { fold } from '../kernel/text.ts'
import { pivot } from './figures.ts'
import type { ProgrammeContent } from './model.ts'

export type CompareBy = 'area' | 'source' | 'year'

export interface ComparedFigure {
  total: number | null
  perYear: number | null
  share: number | null
}

const columnsFor = { area: 'year', source: 'year', year: 'source' } as const

/** Totals in đồng by area (1–9), by source code or by year, as far as the programme's tables tell. */
function totalsOf(
  content: ProgrammeContent,
  by: CompareBy,
): Map<string, { label: string; total: number | null }> {
  if (by === 'year') {
    const { columns, totals } = pivot(content, { rows: 'source', columns: 'year' })
    return new Map(
      columns.map(({ key, label }, index) => [key, { label, total: totals[index]?.computed ?? null }]),
    )
  }
  const { rows } = pivot(content, { rows: by, columns: columnsFor[by] })
  const label = (row: (typeof rows)[number]) =>
    by === 'area' && row.area ? (areas[row.area] ?? row.label) : row.label
  return new Map(
    rows.map((row) => [
      by === 'area' ? String(row.area ?? row.key) : row.key,
      { label: label(row), total: row.total.computed },
    ]),
  )
}

const order = (a: string, b: string): number => a.localeCompare(b, 'vi', { numeric: true })

/** Lays programmes side by side; a programme that fixes no such figure stays blank, never zero. */
export function compareProgrammes(contents: readonly ProgrammeContent[], by: CompareBy) {
  const totals = contents.map((content) => totalsOf(content, by))
  const keys = [...new Set(totals.flatMap((map) => [...map.keys()]))].sort(order)
  const wholes = contents.map(
    (content) => pivot(content, { rows: 'area', columns: 'year' }).grandTotal.computed,
  )
  const rows = keys.map((key) => ({
    key,
    label: totals.map((map) => map.get(key)?.label).find((label) => label !== undefined) ?? key,
    figures: contents.map((content, index): ComparedFigure => {
      const total = totals[index]?.get(key)?.total ?? null
      const whole = wholes[index] ?? null
      const years = by === 'year' ? 1 : content.head.yearTo - content.head.yearFrom + 1
      return {
        total,
        perYear: total === null ? null : Math.round(total / years),
        share: total === null || !whole ? null : Math.round((total / whole) * 1000) / 10,
      }
    }),
  }))
  return { rows, targets: compareTargets(contents) }
}

const sign: Record<string, string> = { '=': '', '>=': '≥ ', '>': '> ', '~': '≈ ', '<=': '≤ ', '<': '< ' }

/** Indicators that at least two of the programmes promise, with what each promises. */
function compareTargets(contents: readonly ProgrammeContent[]) {
  const named = contents.map((content) =>
    Map.groupBy(
      content.targets.filter(({ origin, value }) => origin !== 'context' && value !== null),
      (target) => `${fold(target.indicator)}|${fold(target.unit)}`,
    ),
  )
  const counts = new Map<string, number>()
  for (const map of named) for (const key of map.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([key]) => {
      const first = named.map((map) => map.get(key)?.[0]).find((target) => target !== undefined)
      return {
        indicator: first?.indicator ?? key,
        unit: first?.unit ?? '',
        values: named.map((map) => {
          const promises = map.get(key)
          if (!promises) return null
          const whole = promises.filter(({ phase }) => phase === null)
          return (whole.length > 0 ? whole.slice(0, 1) : promises)
            .map((target) => `${sign[target.comparator] ?? ''}${target.printed ?? target.value}`)
            .join(' + ')
        }),
      }
    })
}
