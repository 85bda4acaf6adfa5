import { describe, expect, test } from 'vitest'
import { mergeParts } from '#contract/programme/merge/merge.ts'
import { ProgrammeContent, type ProgrammePart } from '#contract/programme/model.ts'
import benTre from '../../../../../../data/reference/programmes/ben-tre-2014-2020.json' with { type: 'json' }
import caMau from '../../../../../../data/reference/programmes/ca-mau-2026-2030.json' with { type: 'json' }
import kienGiang from '../../../../../../data/reference/programmes/kien-giang-2021-2025.json' with { type: 'json' }
import { fieldOf, rowOf, thingOf } from './places.ts'
import { plainText } from './plain-text.ts'

const contents = [kienGiang, benTre, caMau].map((content) => ProgrammeContent.parse(content))
const [base] = contents as [ProgrammeContent]

/** One of the programmes that has something in the part. */
const having = (part: ProgrammePart): ProgrammeContent =>
  contents.find((content) => part === 'head' || content[part].length > 0) ?? base
const keys = new Set(['id', 'ref', 'code', 'key', 'territory', 'level'])

/** Another value of the same kind: what it means does not matter, only where it stands. */
const other = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value)) return []
  return typeof value === 'object' && value !== null ? { kind: 'yearly' } : `${plainText(value)} khác`
}

/** A content in which every field of the first item of a part is another. */
function changed(before: ProgrammeContent, part: ProgrammePart): ProgrammeContent {
  const within = (item: object): object =>
    Object.fromEntries(
      Object.entries(item).map(([key, value]) => [
        key,
        keys.has(key) || key === 'lines' || key === 'columns' || key === 'cells' ? value : other(value),
      ]),
    )
  const content = structuredClone(before)
  const held: unknown = content[part]
  const items: object[] = Array.isArray(held) ? held : [content.head]
  if (typeof items[0] === 'object') Object.assign(items[0], within(items[0]))
  const [table] = content.tables
  if (part === 'tables' && table)
    for (const item of [table.columns.at(-1), table.lines[1]]) if (item) Object.assign(item, within(item))
  return content
}

describe('where a change stands', () => {
  const parts = Object.keys(base).filter((part) => part !== 'distribution') as ProgrammePart[]
  test.each(parts)('every field of %s is told by its name, never by its key', (part) => {
    const before = having(part)
    const { joined } = mergeParts({ base: before, mine: before, theirs: changed(before, part) }, [part])
    expect(joined).not.toEqual([])
    const unnamed = joined.filter((each) => fieldOf(each, before, each.together).name === each.place.at(-1))
    expect(unnamed.map(({ place }) => place.join('/'))).toEqual([])
    for (const each of joined) {
      expect(rowOf(each, before)).not.toBe('')
      expect(fieldOf(each, before, each.together).text(each.value)).not.toMatch(/^\{|\[object/)
    }
  })

  test('a cell is told by its line and the header of its column', () => {
    const theirs = structuredClone(base)
    const [table] = theirs.tables
    const line = table!.lines.find(({ label }) => label !== '')!
    const column = table!.columns.find(({ role }) => role === 'amount')!
    line.cells[column.key] = '12'
    const [cell] = mergeParts({ base, mine: base, theirs }, ['tables']).joined
    expect([thingOf(cell!), rowOf(cell!, base)]).toEqual([
      'cell',
      expect.stringContaining(line.label.slice(0, 40)),
    ])
    expect(fieldOf(cell!, base).name).toContain(column.header.at(-1))
  })
})
