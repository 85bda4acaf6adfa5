import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BudgetTable, ProgrammeContent, ProgrammePart } from '../model.ts'
import { type Conflict, type Merged, mergeParts, same, type Side } from './merge.ts'
import { base, column, duty, inLines, inTable, line, typed, withoutColumn, withoutLine } from './testing.ts'

type Edit = (content: ProgrammeContent, side: string, nth: number) => ProgrammeContent

const parts: ProgrammePart[] = ['head', 'tables', 'duties', 'distribution']
const tableOf = (content: ProgrammeContent): BudgetTable => content.tables[0]!
const at = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)]
const figure = fc.constantFrom('', '1', '2', '1.500')
const where = fc.nat(12)

const cellTyped = fc.tuple(where, where, figure).map(([row, col, printed]): Edit => (content) => {
  const [id, key] = [at(tableOf(content).lines, row)?.id, at(tableOf(content).columns, col)?.key]
  return id && key ? typed(id, key, printed, content) : content
})
const timed = fc.tuple(where, fc.constantFrom(2031, 2032)).map(
  ([row, year]): Edit =>
    (content) =>
      inLines((lines) => {
        const id = at(lines, row)?.id
        return lines.map((each) =>
          each.id === id ? { ...each, timing: `Năm ${year}`, years: [year] } : each,
        )
      }, content),
)
const lineAdded = fc.tuple(where, fc.boolean()).map(
  ([row, below]): Edit =>
    (content, side, nth) =>
      inLines((lines) => {
        const above = at(lines, row)
        const index = above ? lines.indexOf(above) + 1 : 0
        const parent = below ? (above?.id ?? null) : (above?.parent ?? null)
        const cells = { [tableOf(content).columns[0]?.key ?? 'y']: '7' }
        const fresh = line(
          `${side}${nth}`,
          `Dòng ${side} ${nth}`,
          tableOf(content).columns.length > 0 ? cells : {},
          parent,
        )
        return lines.toSpliced(index, 0, fresh)
      }, content),
)
const lineRemoved = where.map((row): Edit => (content) => {
  const id = at(tableOf(content).lines, row)?.id
  return id ? withoutLine(id, content) : content
})
const lineMoved = fc.tuple(where, where).map(
  ([from, to]): Edit =>
    (content) =>
      inLines((lines) => {
        const moved = at(lines, from)
        return moved ? lines.filter((each) => each !== moved).toSpliced(to % lines.length, 0, moved) : lines
      }, content),
)
const columnAdded = fc.constant<Edit>((content, side, nth) =>
  inTable(
    (each) => ({ ...each, columns: [...each.columns, column(`${side}${nth}`, `${side}${nth}`)] }),
    content,
  ),
)
const columnRemoved = where.map((col): Edit => (content) => {
  const key = at(tableOf(content).columns, col)?.key
  return key ? withoutColumn(key, content) : content
})
const unitChanged = fc.constantFrom<Edit>(
  (content) => inTable((each) => ({ ...each, unitPrinted: 'đồng', unitFactor: 1 }), content),
  (content) => inTable((each) => ({ ...each, unitPrinted: 'tỷ đồng', unitFactor: 1_000_000_000 }), content),
)
const headTyped = fc
  .tuple(fc.constantFrom('note', 'signer', 'issuer'), figure)
  .map(([key, text]): Edit => (content) => ({ ...content, head: { ...content.head, [key]: text } }))
const dutyTyped = fc.tuple(where, figure).map(([row, text]): Edit => (content) => ({
  ...content,
  duties: content.duties.map((each, index) => (index === row % 3 ? { ...each, text } : each)),
}))
const dutyAdded = where.map((row): Edit => (content, side, nth) => ({
  ...content,
  duties: content.duties.toSpliced(row % (content.duties.length + 1), 0, duty(side, `Việc ${nth}`)),
}))
const receiverRemoved = where.map((row): Edit => (content) => ({
  ...content,
  distribution: content.distribution.filter((_, index) => index !== row % 4),
}))

const edit = fc.oneof(
  { weight: 4, arbitrary: cellTyped },
  timed,
  lineAdded,
  lineRemoved,
  lineMoved,
  columnAdded,
  columnRemoved,
  unitChanged,
  headTyped,
  dutyTyped,
  dutyAdded,
  receiverRemoved,
)

const work = (side: string) =>
  fc
    .array(edit, { maxLength: 8 })
    .map((edits) => edits.reduce((content, each, nth) => each(content, side, nth), base))
const [mines, theirses] = [work('m'), work('t')]

/** Answers everything alike, also what is only asked after an answer: a column that stays brings its cells. */
const merge = (mine: ProgrammeContent, theirs: ProgrammeContent, answer?: Side): Merged => {
  const answers = new Map<string, Side>()
  const again = () => mergeParts({ base, mine, theirs }, parts, answers)
  if (!answer) return again()
  let merged = again()
  for (; merged.open.length > 0; merged = again()) for (const { id } of merged.open) answers.set(id, answer)
  return merged
}

/** What a content says, fact by fact, by the ids of what it says it about. */
function facts(content: ProgrammeContent): Map<string, string> {
  const said = new Map<string, string>()
  const { columns, lines, unitPrinted } = tableOf(content)
  said.set('tables/bang-1/unitPrinted', unitPrinted)
  for (const { key } of columns) said.set(`tables/bang-1/columns/${key}`, 'stands')
  for (const each of lines) {
    const place = `tables/bang-1/lines/${each.id}`
    said.set(place, 'stands')
    for (const [key, printed] of Object.entries(each.cells))
      if (printed) said.set(`${place}/cells/${key}`, printed)
    if (each.timing) said.set(`${place}/timing`, `${each.timing} ${each.years.join()}`)
    if (each.parent) said.set(`${place}/parent`, each.parent)
  }
  for (const [key, value] of Object.entries(content.head)) said.set(`head/${key}`, JSON.stringify(value))
  return said
}

const changesOf = (content: ProgrammeContent): Map<string, string | undefined> => {
  const [was, is] = [facts(base), facts(content)]
  return new Map(
    [...new Set([...was.keys(), ...is.keys()])].flatMap((place) =>
      was.get(place) === is.get(place) ? [] : [[place, is.get(place)]],
    ),
  )
}

const lost = (side: ProgrammeContent, merged: ProgrammeContent): string[] => {
  const after = facts(merged)
  return [...changesOf(side)].flatMap(([place, value]) => (after.get(place) === value ? [] : [place]))
}

/** The lines that a line stands under, in any of the contents. */
const above = (id: string | undefined, contents: readonly ProgrammeContent[]): string[] =>
  contents.flatMap((content) => {
    const found: string[] = []
    const parentOf = (child?: string) => tableOf(content).lines.find((each) => each.id === child)?.parent
    for (let up = parentOf(id); up && !found.includes(up); up = parentOf(up)) found.push(up)
    return found
  })

/** A question covers its place and what lies in it: a column its cells, a line what stands under and above it. */
function covers(
  { place, kind }: Conflict,
  lostPlace: string,
  contents: readonly ProgrammeContent[],
): boolean {
  const [id, [, , list, lostLine]] = [place.join('/'), lostPlace.split('/')]
  if (place.includes('columns')) return lostPlace.endsWith(`/${place.at(-1)}`)
  if (`${lostPlace}/`.startsWith(`${id}/`) || id.startsWith(`${lostPlace}/`)) return true
  if (kind !== 'removed' || list !== 'lines' || !lostLine) return false
  return above(lostLine, contents).includes(place[3] ?? '') || above(place[3], contents).includes(lostLine)
}

describe('the laws of the merge', () => {
  test('who worked alone has what they made, and nobody is asked', () => {
    fc.assert(
      fc.property(mines, (mine) => {
        const [alone, other] = [merge(mine, base), merge(base, mine)]
        expect([same(alone.content, mine), alone.conflicts, alone.joined]).toEqual([true, [], []])
        expect([same(other.content, mine), other.conflicts]).toEqual([true, []])
      }),
    )
  })

  test('who agree are not asked', () => {
    fc.assert(
      fc.property(mines, (mine) => {
        const merged = merge(mine, mine)
        expect([same(merged.content, mine), merged.conflicts, merged.joined]).toEqual([true, [], []])
      }),
    )
  })

  test('a change of either is in what comes out, or it is asked', () => {
    fc.assert(
      fc.property(mines, theirses, (mine, theirs) => {
        const { content, open } = merge(mine, theirs)
        for (const side of [mine, theirs])
          expect(
            lost(side, content).filter(
              (place) => !open.some((each) => covers(each, place, [base, mine, theirs])),
            ),
          ).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('all of mine keeps every change of mine, all of theirs every change of theirs', () => {
    fc.assert(
      fc.property(mines, theirses, (mine, theirs) => {
        expect(lost(mine, merge(mine, theirs, 'mine').content)).toEqual([])
        expect(lost(theirs, merge(mine, theirs, 'theirs').content)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('changes that do not meet come out the same whoever saved first', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(1), figure, fc.boolean()), {
      selector: ([row, col]) => `${row} ${col}`,
    })
    fc.assert(
      fc.property(cells, (all) => {
        const made = (who: boolean) =>
          all.reduce((content, [row, col, printed, side]) => {
            const [id, key] = [tableOf(base).lines[row]!.id, tableOf(base).columns[col]!.key]
            return side === who ? typed(id, key, printed, content) : content
          }, base)
        const [one, two] = [merge(made(true), made(false)), merge(made(false), made(true))]
        expect([one.conflicts, same(one.content, two.content)]).toEqual([[], true])
        expect([lost(made(true), one.content), lost(made(false), one.content)]).toEqual([[], []])
      }),
    )
  })

  test('nothing hangs in the air: every line has its parent, every cell its column', () => {
    fc.assert(
      fc.property(mines, theirses, fc.constantFrom<Side>('mine', 'theirs'), (mine, theirs, answer) => {
        const { columns, lines } = tableOf(merge(mine, theirs, answer).content)
        const [ids, keys] = [lines.map(({ id }) => id), columns.map(({ key }) => key)]
        expect(new Set(ids).size).toBe(ids.length)
        expect(lines.filter(({ parent }) => parent !== null && !ids.includes(parent))).toEqual([])
        expect(lines.flatMap(({ cells }) => Object.keys(cells)).filter((key) => !keys.includes(key))).toEqual(
          [],
        )
      }),
      { numRuns: 500 },
    )
  })
})
