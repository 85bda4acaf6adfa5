import { describe, expect, test } from 'vitest'
import type { ProgrammeContent } from '../model.ts'
import { mergeParts, type Side } from './merge.ts'
import { base, column, duty, inLines, inTable, line, typed, withoutColumn } from './testing.ts'

const merge = (mine: ProgrammeContent, theirs: ProgrammeContent, answers: Record<string, Side> = {}) =>
  mergeParts(
    { base, mine, theirs },
    ['head', 'tables', 'duties', 'distribution', 'phases'],
    new Map(Object.entries(answers)),
  )
const linesOf = ({ content }: { content: ProgrammeContent }) => content.tables[0]?.lines ?? []
const cell = (merged: { content: ProgrammeContent }, id: string, key: string) =>
  linesOf(merged).find((each) => each.id === id)?.cells[key]

describe('a budget table that two officers changed', () => {
  test('different cells are joined, and what came from the other is told', () => {
    const merged = merge(typed('d1', 'y1', '480'), typed('d1', 'y2', '560'))
    expect([cell(merged, 'd1', 'y1'), cell(merged, 'd1', 'y2'), merged.open]).toEqual(['480', '560', []])
    expect(merged.joined.map(({ place }) => place.join('/'))).toEqual(['tables/bang-1/lines/d1/cells/y2'])
  })

  test('one cell typed over by both is asked, and mine stands until the answer', () => {
    const [mine, theirs] = [typed('d1', 'y1', '480'), typed('d1', 'y1', '510')]
    const id = 'tables/bang-1/lines/d1/cells/y1'
    const merged = merge(mine, theirs)
    expect(merged.open).toMatchObject([{ id, kind: 'value', base: '500', mine: '480', theirs: '510' }])
    expect(cell(merged, 'd1', 'y1')).toBe('480')
    const answered = merge(mine, theirs, { [id]: 'theirs' })
    expect([cell(answered, 'd1', 'y1'), answered.open]).toEqual(['510', []])
  })

  test('both typed the same: nothing is asked', () => {
    expect(merge(typed('d1', 'y1', '480'), typed('d1', 'y1', '480')).conflicts).toEqual([])
  })

  test('an empty cell and one that was never filled are the same', () => {
    const blank = inLines((lines) =>
      lines.map((each) => (each.id === 'II' ? { ...each, cells: { y1: '100' } } : each)),
    )
    expect(merge(typed('II', 'y2', '70'), blank).conflicts).toEqual([])
  })

  test('two new rows that took the same free key stay two rows, and what points at mine follows it', () => {
    const mine: ProgrammeContent = {
      ...inLines((lines) => lines.toSpliced(3, 0, line('d5', 'Máy ép dầu', { y1: '70' }, 'I'))),
      texts: [
        {
          section: 'V',
          kind: 'content',
          area: null,
          text: 'x',
          figures: [],
          deliverable: true,
          lines: ['d5'],
        },
      ],
    }
    const theirs = inLines((lines) => [...lines, line('d5', 'Lớp học nghề', { y1: '20' }, 'II')])
    const merged = merge(mine, theirs)
    expect(linesOf(merged).map(({ label }) => label)).toEqual([
      'Mô hình',
      'Máy sấy',
      'Máy hút chân không',
      'Máy ép dầu',
      'Đào tạo',
      'Lớp học nghề',
    ])
    const own = linesOf(merged).find(({ label }) => label === 'Máy ép dầu')?.id
    expect([own === 'd5', merged.content.texts[0]?.lines, merged.open]).toEqual([false, [own], []])
  })

  test('the same year added by both is one column, and only the cells that differ are asked', () => {
    const added = (key: string, first: string) =>
      inTable((each) => ({
        ...each,
        columns: [...each.columns, column(key, '2033')],
        lines: each.lines.map((line_) => ({
          ...line_,
          cells: { ...line_.cells, [key]: line_.id === 'd1' ? first : '9' },
        })),
      }))
    const merged = merge(added('c3', '11'), added('c7', '12'))
    expect(merged.content.tables[0]?.columns.map(({ key }) => key)).toEqual(['y1', 'y2', 'c7'])
    expect(merged.open).toMatchObject([{ id: 'tables/bang-1/lines/d1/cells/c7', mine: '11', theirs: '12' }])
  })

  test('a row that one removed and nobody wrote in is gone; one that the other wrote in is asked', () => {
    const theirs = inLines((lines) => lines.filter(({ id }) => id !== 'd2'))
    expect(linesOf(merge(typed('d1', 'y1', '480'), theirs)).map(({ id }) => id)).toEqual(['I', 'd1', 'II'])
    const mine = typed('d2', 'y1', '410')
    const merged = merge(mine, theirs)
    expect(merged.open).toMatchObject([{ id: 'tables/bang-1/lines/d2', kind: 'removed', theirs: undefined }])
    expect(cell(merged, 'd2', 'y1')).toBe('410')
    const gone = merge(mine, theirs, { 'tables/bang-1/lines/d2': 'theirs' })
    expect(linesOf(gone).map(({ id }) => id)).toEqual(['I', 'd1', 'II'])
  })

  test('a group that one removed is asked when the other put a row under it, and takes the row along or stays', () => {
    const theirs = inLines((lines) => lines.filter(({ id }) => id !== 'II'))
    const mine = inLines((lines) => [...lines, line('d9', 'Lớp học nghề', {}, 'II')])
    const id = 'tables/bang-1/lines/II'
    const merged = merge(mine, theirs)
    expect([merged.open.map((each) => each.id), linesOf(merged).map((each) => each.id)]).toEqual([
      [id],
      ['I', 'd1', 'd2', 'II', 'd9'],
    ])
    expect(linesOf(merge(mine, theirs, { [id]: 'theirs' })).map((each) => each.id)).toEqual(['I', 'd1', 'd2'])
  })

  test('a column that one removed is one question when the other typed in it, not one for each cell', () => {
    const [mine, theirs] = [typed('d1', 'y2', '560'), withoutColumn('y2')]
    const id = 'tables/bang-1/columns/y2'
    const merged = merge(mine, theirs)
    expect([merged.open.map((each) => each.id), cell(merged, 'd1', 'y2'), cell(merged, 'd2', 'y2')]).toEqual([
      [id],
      '560',
      '450',
    ])
    const gone = merge(mine, theirs, { [id]: 'theirs' })
    expect([gone.content.tables[0]?.columns.length, cell(gone, 'd1', 'y2'), gone.open]).toEqual([
      1,
      undefined,
      [],
    ])
    expect(merge(typed('d1', 'y1', '480'), theirs).open).toEqual([])
  })

  test('a row that one moved is moved; two different orders are asked', () => {
    const turned = (...ids: string[]) =>
      inLines((lines) => ids.flatMap((id) => lines.filter((each) => each.id === id)))
    const theirs = turned('II', 'I', 'd1', 'd2')
    expect(linesOf(merge(typed('d1', 'y1', '1'), theirs)).map(({ id }) => id)).toEqual([
      'II',
      'I',
      'd1',
      'd2',
    ])
    const mine = turned('I', 'd2', 'd1', 'II')
    const id = 'tables/bang-1/lines/#'
    expect(merge(mine, theirs).open).toMatchObject([{ id, kind: 'order' }])
    expect(linesOf(merge(mine, theirs, { [id]: 'theirs' })).map((each) => each.id)).toEqual([
      'II',
      'I',
      'd1',
      'd2',
    ])
  })
})

describe('lists and the head', () => {
  test('fields of the head are joined one by one', () => {
    const merged = merge(
      { ...base, head: { ...base.head, note: 'Bản hai' } },
      { ...base, head: { ...base.head, title: 'Tên mới', signer: 'Lê Văn Sử' } },
    )
    expect(merged.content.head).toMatchObject({ note: 'Bản hai', title: 'Tên mới', signer: 'Lê Văn Sử' })
  })

  test('items without a key are found again by what they say', () => {
    const mine = {
      ...base,
      duties: base.duties.map((each) =>
        each.organisation === 'Cấp xã' ? { ...each, text: 'Rà soát, báo cáo' } : each,
      ),
    }
    const theirs = { ...base, duties: [duty('UBND tỉnh', 'Chỉ đạo'), ...base.duties.slice(1)] }
    const merged = merge(mine, { ...theirs, duties: [...theirs.duties, duty('Trung tâm', 'Tư vấn')] })
    expect([
      merged.open,
      merged.content.duties.map(({ organisation, text }) => `${organisation}: ${text}`),
    ]).toEqual([
      [],
      [
        'UBND tỉnh: Chỉ đạo',
        'Sở Tài chính: Bố trí kinh phí',
        'Cấp xã: Rà soát, báo cáo',
        'Trung tâm: Tư vấn',
      ],
    ])
  })

  test('one passage rewritten by both is asked with its row', () => {
    const said = (text: string) => ({ ...base, duties: base.duties.with(1, duty('Sở Tài chính', text)) })
    const merged = merge(said('Bố trí đủ kinh phí'), said('Thẩm định kinh phí'))
    expect(merged.open).toMatchObject([
      { mine: 'Bố trí đủ kinh phí', theirs: 'Thẩm định kinh phí', rows: [{ organisation: 'Sở Tài chính' }] },
    ])
  })

  test('receivers added by both are both kept, once', () => {
    const and = (...more: string[]) => ({ ...base, distribution: [...base.distribution, ...more] })
    const { distribution } = merge(and('Đài PTTH', 'Báo'), and('Báo', 'Cổng TTĐT')).content
    expect(distribution.toSorted()).toEqual([...base.distribution, 'Báo', 'Cổng TTĐT', 'Đài PTTH'].toSorted())
  })
})
