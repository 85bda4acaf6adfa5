import type { Finding, Place as Found } from '#contract/programme/findings.ts'
import type { ProgrammeContent, ProgrammePart } from '#contract/programme/model.ts'
import type { Place } from '../draft/unsent.ts'
import type { Further } from '../editor-context.ts'

/** The part of the content in which a place lies. */
const partOf: Record<Found['kind'], ProgrammePart> = {
  cell: 'tables',
  line: 'tables',
  target: 'targets',
  assertion: 'assertions',
  section: 'sections',
  document: 'documents',
  text: 'texts',
  remark: 'remarks',
  head: 'head',
}

const rowOf = (content: ProgrammeContent, place: Found): number => {
  switch (place.kind) {
    case 'target':
      return content.targets.findIndex(({ id }) => id === place.id)
    case 'assertion':
      return content.assertions.findIndex(({ id }) => id === place.id)
    case 'section':
      return content.sections.findIndex(({ ref }) => ref === place.ref)
    case 'document':
    case 'text':
    case 'remark':
      return place.index ?? 0
    case 'cell':
    case 'line':
      return (
        content.tables.find(({ id }) => id === place.table)?.lines.findIndex(({ id }) => id === place.line) ??
        0
      )
    case 'head':
      return 0
  }
}

/** Where in the editor a finding's place is typed. */
export function targetOf(content: ProgrammeContent, place: Found): Place & Further {
  return {
    part: partOf[place.kind],
    row: Math.max(0, rowOf(content, place)),
    ...(place.table ? { table: place.table } : {}),
    ...(place.column ? { column: place.column } : {}),
  }
}

/** How many findings touch each part; one finding counts once in a part. */
export function foundIn(findings: readonly Finding[]): Map<ProgrammePart, number> {
  const counts = new Map<ProgrammePart, number>()
  for (const { where } of findings) {
    for (const part of new Set(where.map(({ kind }) => partOf[kind])))
      counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  return counts
}
