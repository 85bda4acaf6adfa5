import { cellsOf } from '#contract/programme/figures.ts'
import type { ProgrammeContent, ProgrammeTarget } from '#contract/programme/model.ts'
import type { FindingsView } from '../use-programme.ts'
import { linkKinds } from '../words.ts'

export interface Linked {
  how: string
  target: ProgrammeTarget
  note: string | null
}

/** Other targets that a target is tied to, in both directions. */
export function linksOf({ targets, targetLinks }: ProgrammeContent, { id }: ProgrammeTarget): Linked[] {
  const byId = new Map(targets.map((target) => [target.id, target]))
  return targetLinks.flatMap(({ from, to, kind, note }) => {
    const other = byId.get(from === id ? to : from)
    if ((from !== id && to !== id) || !other) return []
    return [{ how: linkKinds[kind][from === id ? 0 : 1], target: other, note }]
  })
}

export interface Bearing {
  key: string
  /** "II.2 Hỗ trợ cơ sở …" */
  line: string
  measure: 'quantity' | 'projects'
  /** the printed cells: period and figure */
  figures: { period: string; printed: string }[]
}

type Line = ProgrammeContent['tables'][number]['lines'][number]

/** "2 Hỗ trợ chuyển giao máy móc, Quốc gia": a line without a number of its own goes by the line above it. */
function nameOf(line: Line, lines: ReadonlyMap<string, Line>): string {
  const label = line.label.replace(/^[-–+•\s]+/u, '')
  const above = line.parent === null ? undefined : lines.get(line.parent)
  if (/[\dIVX]/u.test(line.number) || !above) return `${line.number} ${label}`.trim()
  return `${nameOf(above, lines)}, ${label}`
}

/** Budget lines that must bear a target out, with their quantities exactly as printed. */
export function bearingLines(content: ProgrammeContent, target: ProgrammeTarget): Bearing[] {
  if (target.lines.length === 0) return []
  const cells = cellsOf(content)
  const lines = new Map(content.tables.flatMap((table) => table.lines.map((line) => [line.id, line])))
  return target.lines.flatMap(({ line: id, measure, periods }) => {
    const line = lines.get(id)
    if (!line) return []
    const own = cells.filter(
      (cell) =>
        cell.lineId === id &&
        cell.measure === measure &&
        (periods.length === 0 || periods.includes(cell.period)),
    )
    return [
      {
        key: `${id} ${measure}`,
        line: nameOf(line, lines),
        measure,
        figures: own
          .map(({ period, printed }) => ({ period, printed }))
          .filter(({ printed }) => printed !== ''),
      },
    ]
  })
}

export interface Touching {
  /** the finding's number in the list of the check */
  number: number
  finding: FindingsView['items'][number]
}

/** Findings that name a target, under their numbers in the whole list. */
export const touching = (findings: FindingsView | undefined, { id }: ProgrammeTarget): Touching[] =>
  (findings?.items ?? []).flatMap((finding, index) =>
    finding.where.some((place) => place.kind === 'target' && place.id === id)
      ? [{ number: index + 1, finding }]
      : [],
  )
