import { describe, expect, test } from 'vitest'
import { emptyContent } from '#contract/programme/empty.ts'
import { ProblemError } from '#web/kit/call/problem-error.ts'
import { change, changedParts, type Draft, markSaved, openDraft, redo, type Sent, undo } from './draft.ts'
import { bringBack, followOthers, joinOthers, type Theirs } from './others.ts'
import { saveRound } from './round.ts'
import { plan, sendParts } from './saving.ts'
import { dropUnsent, keepUnsent, readUnsent, type Shelf } from './unsent.ts'

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
    expect(changedParts(markSaved(typed, { base: 5, parts: { distribution: ['a'] } }, 6))).toEqual([
      'distribution',
    ])
  })

  test("a save of one part leaves the base of the others, so that another person's work is still seen", () => {
    const draft = markSaved(
      change(opened(), { distribution: ['a'] }, null, 0),
      { base: 5, parts: { distribution: ['a'] } },
      7,
    )
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
    const followed = followOthers(draft, { content: server, revision: 9 })
    expect(followed.content.distribution).toEqual(['mine'])
    expect(followed.content.remarks).toBe(server.remarks)
    expect([followed.base.distribution, followed.base.remarks, followed.base.head]).toEqual([5, 9, 9])
    expect(changedParts(followed)).toEqual(['distribution'])
  })

  test("what one undoes is one's own: what others did meanwhile stays in every step", () => {
    const draft = markSaved(
      change(opened(), { distribution: ['mine'] }, null, 0),
      { base: 5, parts: { distribution: ['mine'] } },
      6,
    )
    const { head } = content
    const server = { ...content, distribution: ['mine'], head: { ...head, note: 'của họ' } }
    const undone = undo(followOthers(draft, { content: server, revision: 7 }))
    expect([undone.content.distribution, undone.content.head.note]).toEqual([[], 'của họ'])
  })
})

describe('what both changed', () => {
  const headed = (head: Partial<typeof content.head>) => ({ ...content, head: { ...content.head, ...head } })
  const theirs: Theirs = { content: headed({ note: 'của họ', signer: 'B' }), revision: 8 }
  const mine = (head: Partial<typeof content.head>) => change(opened(), { head: headed(head).head }, null, 0)

  test('other fields are joined and sent on the newer base', () => {
    const { draft, merged } = joinOthers(mine({ issuer: 'C' }), 'head', theirs)
    expect(merged.joined.map(({ place }) => place.at(-1))).toEqual(['signer', 'note'])
    expect(plan(draft, nobody)).toEqual([
      { base: 8, parts: { head: headed({ note: 'của họ', signer: 'B', issuer: 'C' }).head } },
    ])
  })

  test('the same field waits untouched for an answer; giving way can be undone', () => {
    const draft = mine({ note: 'của tôi', issuer: 'C' })
    expect(joinOthers(draft, 'head', theirs).draft).toBe(draft)
    const given = joinOthers(draft, 'head', theirs, new Map([['head/note', 'theirs']]), 1).draft
    expect([given.content.head.note, given.content.head.issuer]).toEqual(['của họ', 'C'])
    expect(undo(given).content.head).toMatchObject({ note: 'của tôi', issuer: 'C', signer: 'B' })
    const kept = joinOthers(draft, 'head', theirs, new Map([['head/note', 'mine']])).draft
    expect(kept.content.head).toMatchObject({ note: 'của tôi', signer: 'B' })
  })
})

describe('a save that others overtook', () => {
  const stale = (part: string) =>
    new ProblemError({
      code: 'stale_version',
      title: '',
      detail: '',
      changed: [{ field: part, by: 'Phạm Thu Hà', at: '2026-01-01T03:00:00Z' }],
    })

  /** A server that has the list of receivers, and somebody who saved it at revision 6. */
  function aServer(theirs: string[]) {
    let state = { content: { ...content, distribution: theirs }, revision: 6 }
    return {
      has: () => state.content.distribution,
      others: () => Promise.resolve(state),
      asProblem: asIs,
      send: ({ base, parts }: Sent) => {
        if (base < 6) return Promise.reject(stale('distribution'))
        state = { content: { ...state.content, ...parts }, revision: state.revision + 1 }
        return Promise.resolve({ revision: state.revision, savedAt: 'now' })
      },
    }
  }
  const at = { revision: 5, unanswered: {} }
  const screen = (draft: Draft) => {
    const seen = { draft }
    return { seen, update: (step: (draft: Draft) => Draft) => void (seen.draft = step(seen.draft)) }
  }

  test('is joined and sent anew at once, and what was joined is told', async () => {
    const server = aServer(['của họ'])
    const { seen, update } = screen(change(opened(), { distribution: ['của tôi'] }, null, 0))
    const round = await saveRound(seen.draft, update, [], at, server)
    expect([server.has().toSorted(), changedParts(seen.draft)]).toEqual([['của họ', 'của tôi'], []])
    expect(round.told).toMatchObject([{ by: 'Phạm Thu Hà', joined: [{ kind: 'added' }] }])
  })

  test('what was typed while it was on its way is neither lost nor taken for saved', async () => {
    const server = aServer(['của họ'])
    const { seen, update } = screen(change(opened(), { distribution: ['của tôi'] }, null, 0))
    const slow = {
      ...server,
      others: () => {
        update((draft) => change(draft, { distribution: ['của tôi', 'nữa'] }, null, 1))
        return server.others()
      },
    }
    await saveRound(seen.draft, update, [], at, slow)
    expect(seen.draft.content.distribution.toSorted()).toEqual(['của họ', 'của tôi', 'nữa'])
    expect(changedParts(seen.draft)).toEqual(['distribution'])
    await saveRound(seen.draft, update, [], { ...at, revision: 7 }, server)
    expect(server.has().toSorted()).toEqual(['của họ', 'của tôi', 'nữa'])
  })

  test('an answer that was lost on the way is no other person', async () => {
    const server = aServer(['của tôi'])
    const typed = change(opened(), { distribution: ['của tôi, nữa'] }, null, 0)
    const { seen, update } = screen(typed)
    const known = { revision: 5, unanswered: { distribution: ['của tôi'] } }
    const round = await saveRound(typed, update, [], known, server)
    expect([server.has(), round.told, round.overtaken]).toEqual([['của tôi, nữa'], [], []])
    expect(changedParts(seen.draft)).toEqual([])
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
    const send = async ({ parts }: Sent) => {
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
    const send = ({ parts }: Sent) =>
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

  const visit = (person: string, name = 'v1') => ({ person, code: 'x', visit: name })

  test('is kept for this person and programme with what it was made of', () => {
    const mine = shelf()
    const draft = change(opened(), { distribution: ['a'] }, null, 0)
    expect(keepUnsent(mine, visit('p1'), draft, '2026-01-01T00:00:00Z')).toBe(true)
    expect(readUnsent(mine, 'p2', 'x')).toEqual([])
    const [kept] = readUnsent(mine, 'p1', 'x')
    expect(kept).toMatchObject({ parts: { distribution: ['a'] }, from: { distribution: [] } })
    const back = bringBack(openDraft(content, 9), kept!, 0)
    expect(plan(back, nobody)).toEqual([{ base: 5, parts: { distribution: ['a'] } }])
  })

  test('two windows, and what is not decided about, do not overwrite each other', () => {
    const mine = shelf()
    keepUnsent(mine, visit('p1'), change(opened(), { distribution: ['a'] }, null, 0), '')
    keepUnsent(mine, visit('p1', 'v2'), change(opened(), { distribution: ['b'] }, null, 0), '')
    const all = readUnsent(mine, 'p1', 'x')
    expect(all.map(({ parts }) => parts.distribution)).toEqual([['a'], ['b']])
    const back = all.reduce((draft, each) => bringBack(draft, each, 0), openDraft(content, 9))
    expect(back.content.distribution.toSorted()).toEqual(['a', 'b'])
    dropUnsent(mine, 'p1', 'x', 'v1')
    expect(readUnsent(mine, 'p1', 'x')).toHaveLength(1)
  })

  test('what is brought back after others saved is merged when it is sent, not laid over them', () => {
    const mine = shelf()
    const typed = { ...content.head, note: 'của tôi' }
    keepUnsent(mine, visit('p1'), change(opened(), { head: typed }, null, 0), '')
    const server = { ...content, head: { ...content.head, signer: 'B' } }
    const back = bringBack(openDraft(server, 9), readUnsent(mine, 'p1', 'x')[0]!, 0)
    expect(plan(back, nobody)[0]?.base).toBe(5)
    const { draft } = joinOthers(back, 'head', { content: server, revision: 9 })
    expect(draft.content.head).toMatchObject({ note: 'của tôi', signer: 'B' })
  })

  test('is dropped when the server has everything, and garbage is no draft', () => {
    const mine = shelf()
    keepUnsent(mine, visit('p1'), change(opened(), { distribution: ['a'] }, null, 0), '')
    keepUnsent(mine, visit('p1'), opened(), '')
    expect(mine.kept.size).toBe(0)
    mine.setItem('kc-unsent p1 x', '[{"visit":"v","parts":{"bad":1},"from":{},"at":"","base":{}}]')
    expect(readUnsent(mine, 'p1', 'x')).toEqual([])
  })
})
