import { describe, expect, test } from 'vitest'
import { emptyContent } from '#contract/programme/empty.ts'
import { ProblemError } from '#web/kit/call/problem-error.ts'
import {
  bringBack,
  change,
  changedParts,
  followOthers,
  keepMine,
  markSaved,
  openDraft,
  redo,
  takeTheirs,
  undo,
} from './draft.ts'
import { plan, type Request, sendParts } from './saving.ts'
import { keepUnsent, readUnsent, type Shelf } from './unsent.ts'

const content = emptyContent({
  code: 'thu-2026-2030',
  title: 'Chương trình thử',
  level: 'province',
  territory: { code: '96', asOf: '2026-01-01' },
  yearFrom: 2026,
  yearTo: 2030,
})
const opened = () => openDraft(content, 5)
const nobody = new Set<never>()
const asIs = (error: unknown) => error as ProblemError
const invalid = (...paths: (string | number)[][]) =>
  new ProblemError({
    code: 'invalid',
    title: '',
    detail: '',
    fields: paths.map((path) => ({ path: ['parts', ...path], code: 'x', message: 'sai' })),
  })

describe('undo', () => {
  test('the letters of a word are undone together, two cells one after the other', () => {
    let draft = opened()
    draft = change(draft, { distribution: ['a'] }, 'title', 1000)
    draft = change(draft, { distribution: ['ab'] }, 'title', 1300)
    draft = change(draft, { distribution: ['ab', 'c'] }, null, 1400)
    draft = undo(draft)
    expect(draft.content.distribution).toEqual(['ab'])
    draft = undo(draft)
    expect(draft.content).toBe(content)
    expect(redo(redo(draft)).content.distribution).toEqual(['ab', 'c'])
    expect(undo(draft)).toBe(draft)
  })

  test('what was undone is forgotten once something new is typed', () => {
    const draft = change(
      undo(change(opened(), { distribution: ['a'] }, null, 0)),
      { distribution: ['b'] },
      null,
      1,
    )
    expect(redo(draft).content.distribution).toEqual(['b'])
  })
})

describe('parts', () => {
  test('only what differs from the server is changed, and typing it back makes it unchanged', () => {
    const draft = change(opened(), { distribution: ['a'], remarks: [] }, null, 0)
    expect(changedParts(draft)).toEqual(['distribution'])
    expect(changedParts(change(draft, { distribution: [] }, null, 1))).toEqual([])
  })

  test('what was typed while a part was on its way stays to be saved', () => {
    const sent = change(opened(), { distribution: ['a'] }, null, 0)
    const typed = change(sent, { distribution: ['a', 'b'] }, null, 1)
    expect(changedParts(markSaved(typed, { distribution: ['a'] }, 6))).toEqual(['distribution'])
  })

  test("a save of one part leaves the base of the others, so that another person's work is still seen", () => {
    const draft = markSaved(change(opened(), { distribution: ['a'] }, null, 0), { distribution: ['a'] }, 7)
    const both = change(
      draft,
      { distribution: ['b'], phases: [], duties: [{ section: 'VII', organisation: 'x', text: 'y' }] },
      null,
      1,
    )
    expect(plan(both, nobody).map(({ base, parts }) => [base, Object.keys(parts)])).toEqual([
      [5, ['duties']],
      [7, ['distribution']],
    ])
  })

  test('others are followed where this person typed nothing, and nowhere else', () => {
    const draft = change(opened(), { distribution: ['mine'] }, null, 0)
    const server = {
      ...content,
      distribution: ['theirs'],
      remarks: [{ section: 'I', class: 'misprint' as const, printed: 'x', reading: null, text: 'y' }],
    }
    const followed = followOthers(draft, server, 9)
    expect(followed.content.distribution).toEqual(['mine'])
    expect(followed.content.remarks).toBe(server.remarks)
    expect([followed.base.distribution, followed.base.remarks, followed.base.head]).toEqual([5, 9, 9])
    expect(changedParts(followed)).toEqual(['distribution'])
  })

  test("another person's version is taken with a way back, or one's own is kept on the new base", () => {
    const draft = change(opened(), { distribution: ['mine'] }, null, 0)
    const taken = takeTheirs(draft, { distribution: ['theirs'] }, 8, 1)
    expect([taken.content.distribution, changedParts(taken)]).toEqual([['theirs'], []])
    expect(undo(taken).content.distribution).toEqual(['mine'])
    const kept = keepMine(draft, { distribution: ['theirs'] }, 8)
    expect(plan(kept, nobody)).toEqual([{ base: 8, parts: { distribution: ['mine'] } }])
  })
})

describe('saving', () => {
  const changed = () =>
    change(
      opened(),
      { distribution: ['a'], phases: [{ code: 'a', label: 'A', yearFrom: 2020, yearTo: 2021 }] },
      null,
      0,
    )

  test('one bad part keeps the others from nothing', async () => {
    const seen: string[][] = []
    const send = async ({ parts }: Request) => {
      seen.push(Object.keys(parts))
      if (parts.phases) throw invalid(['phases', 0, 'yearFrom'])
      return { revision: 6, savedAt: '2026-01-01T00:00:00Z' }
    }
    const outcome = await sendParts(plan(changed(), nobody), send, asIs)
    expect(seen).toEqual([['phases', 'distribution'], ['distribution']])
    expect(outcome.refused).toEqual([{ path: ['phases', 0, 'yearFrom'], message: 'sai' }])
    expect(outcome.saved.map(({ parts }) => parts)).toEqual([{ distribution: ['a'] }])
  })

  test('a part that another person saved is set aside by its name in words', async () => {
    const stale = new ProblemError({
      code: 'stale_version',
      title: '',
      detail: '',
      changed: [{ field: 'Giai đoạn', by: 'Trần Quốc Khánh', at: '2026-01-01T03:00:00Z' }],
    })
    const send = ({ parts }: Request) =>
      parts.phases ? Promise.reject(stale) : Promise.resolve({ revision: 6, savedAt: '' })
    const outcome = await sendParts(plan(changed(), nobody), send, asIs)
    expect(outcome.overtaken).toEqual([{ part: 'phases', by: 'Trần Quốc Khánh', at: '2026-01-01T03:00:00Z' }])
    expect(outcome.saved).toHaveLength(1)
  })

  test('without a network nothing is lost and nothing is tried twice', async () => {
    let times = 0
    const offline = new ProblemError({ code: 'network', title: '', detail: '' })
    const outcome = await sendParts(
      plan(changed(), nobody),
      () => {
        times += 1
        return Promise.reject(offline)
      },
      asIs,
    )
    expect([times, outcome.stopped?.code, outcome.saved]).toEqual([1, 'network', []])
  })
})

describe('what could not be sent', () => {
  const shelf = (): Shelf & { kept: Map<string, string> } => {
    const kept = new Map<string, string>()
    return {
      kept,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }
  }

  test('is kept for this person and programme with the base on which it was typed', () => {
    const mine = shelf()
    const draft = change(opened(), { distribution: ['a'] }, null, 0)
    expect(keepUnsent(mine, 'p1', 'x', draft, '2026-01-01T00:00:00Z')).toBe(true)
    expect(readUnsent(mine, 'p2', 'x')).toBeNull()
    const kept = readUnsent(mine, 'p1', 'x')
    expect(kept).toMatchObject({ parts: { distribution: ['a'] }, base: { distribution: 5 } })
    const back = bringBack(openDraft(content, 9), kept?.parts ?? {}, kept?.base ?? {}, 0)
    expect(plan(back, nobody)).toEqual([{ base: 5, parts: { distribution: ['a'] } }])
  })

  test('is dropped when the server has everything, and garbage is no draft', () => {
    const mine = shelf()
    keepUnsent(mine, 'p1', 'x', change(opened(), { distribution: ['a'] }, null, 0), '')
    keepUnsent(mine, 'p1', 'x', opened(), '')
    expect(mine.kept.size).toBe(0)
    mine.setItem('kc-unsent p1 x', '{"parts":{"bad":1},"at":"","base":{}}')
    expect(readUnsent(mine, 'p1', 'x')).toBeNull()
  })
})
