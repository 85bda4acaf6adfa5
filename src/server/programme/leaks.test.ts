import type { QueryName } from '#contract/index.ts'
import { expect, test, type Cast, type CastName } from '#server/testing/door.ts'
import { aDraft, anApproved, saved, smallTable } from './testing.ts'

/** Drafts belong to their own people: whatever others ask, in whatever way, they learn nothing of them. */

const outsiders = [
  'visitor',
  'stranger',
  'commune',
  'communeChair',
  'treasury',
  'collaborator',
  'owner',
  'ministry',
] as const satisfies CastName[]

const ways = [
  {},
  { as: 'decided' },
  { as: 'current' },
  { as: 'working' },
  { on: '2026-11-20' },
  { on: '1999-01-01' },
]

const questions: [QueryName, object][] = [
  ['programme.get', {}],
  ['programme.targets', {}],
  ['programme.cells', {}],
  ['programme.budget', { rows: 'area', columns: 'year' }],
  ['programme.findings', {}],
  ['programme.history', {}],
  ['programme.exportBudget', { format: 'xlsx' }],
]

const secret = 'Điều còn bí mật'

const asked = async (as: Cast, who: CastName, name: QueryName, input: object): Promise<string> => {
  try {
    const answer: unknown = await Reflect.apply(as[who].ask, as[who], [name, input])
    return JSON.stringify(answer)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

test('a draft is not found by outsiders, whatever they ask of it and in whatever way', async ({ as }) => {
  const { code } = await aDraft(as, secret)
  for (const who of outsiders) {
    for (const [name, more] of questions)
      for (const way of ways)
        expect(await asked(as, who, name, { code, ...more, ...way }), `${who} ${name}`).toBe('not_found')
    const compared = { codes: `${code},ben-tre-2014-2020`, by: 'area' }
    expect(await asked(as, who, 'programme.compare', compared), who).toBe('not_found')
    for (const filter of [{}, { q: 'bi mat' }, { q: code }, { status: 'draft' }, { provinceId: '96' }])
      expect(await asked(as, who, 'programme.list', filter), who).not.toContain(code)
    if (who !== 'visitor') expect(await asked(as, who, 'programme.mine', {}), who).not.toContain(code)
  }
})

test('nobody makes a programme after the model of a draft that they may not read', async ({ as }) => {
  const { code } = await aDraft(as)
  const copied = as.ministry.do('programme.create', {
    title: 'Bản chép',
    level: 'national',
    unitId: null,
    yearFrom: 2031,
    yearTo: 2035,
    copyFrom: code,
  })
  await expect(copied).rejects.toMatchObject({ code: 'not_found' })
})

test('an amendment being drafted shows through no answer to an outsider', async ({ as }) => {
  const approved = await anApproved(as)
  const { code } = approved
  await as.appraiser.do('programme.amend', { ...approved, reason: secret })
  const { content } = await as.appraiser.ask('programme.get', { code, as: 'working' })
  await saved(as.appraiser, code, {
    head: { ...content.head, title: secret },
    tables: [{ ...smallTable(), caption: secret }],
    distribution: [secret],
  })
  for (const who of outsiders) {
    for (const [name, more] of questions)
      for (const way of ways)
        expect(await asked(as, who, name, { code, ...more, ...way }), `${who} ${name}`).not.toContain(secret)
    expect(await asked(as, who, 'programme.list', {}), who).not.toContain(secret)
    expect(await asked(as, who, 'programme.get', { code, as: 'working' }), who).toBe('not_found')
    const page = await as[who].ask('programme.get', { code })
    expect(page.versions.map(({ decided }) => decided)).toEqual([true])
  }
})

test('every write that is done leaves one line in the trail, every refused one none', async ({ as, db }) => {
  const lines = async () =>
    (await db.query<{ n: number }>('select count(*)::int as n from identity.audit_event')).rows[0]?.n ?? 0
  const draft = await aDraft(as)
  const before = await lines()
  const paper = { submissionNumber: '1/TTr', submissionDate: '2026-10-01' }
  const refused = [
    () => as.stranger.do('programme.submit', { ...draft, ...paper }),
    () => as.appraiser.do('programme.submit', { ...draft, ...paper, submissionDate: '2099-01-01' }),
    () => as.appraiser.do('programme.submit', { ...draft, ...paper, version: 9 }),
    () => as.appraiser.do('programme.edit', { code: draft.code, base: 0, parts: { tables: [] } }),
    () => as.viceChair.do('programme.return', { ...draft, reason: 'x' }),
    () => as.visitor.do('identity.signIn', { username: 'thamdinh', password: 'sai' }),
  ]
  for (const write of refused) await expect(write()).rejects.toThrow()
  expect(await lines()).toBe(before)
  await as.appraiser.do('programme.submit', { ...draft, ...paper })
  expect(await lines()).toBe(before + 1)
})
