import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { fold, matches } from '#contract/kernel/text.ts'
import { mapIndustry, unmapIndustry } from '#contract/norms/eligibility/acts.ts'
import { industries, industryMappings } from '#contract/norms/eligibility/queries.ts'
import { keepsNorms, keptBy } from '#contract/norms/rules.ts'
import { industriesIn } from '#contract/norms/subject.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act, answer } from '#server/platform/door.ts'
import * as store from './store-industries.ts'
import { listRules } from './store-rules.ts'

export const industriesQuery = answer(industries, async ({ db, input }) => {
  const { q, below, codes, limit } = input
  const versions = await store.listVersions(db)
  const version = input.version ?? versions[0]?.version ?? ''
  if (codes !== '') {
    const items = await store.findIndustries(db, industriesIn(codes))
    return { version, versions, items }
  }
  const words = fold(q).split(' ').filter(Boolean)
  const items = await store.searchIndustries(db, {
    version,
    words,
    below: below ?? null,
    top: words.length === 0 && below === undefined,
    limit,
  })
  return { version, versions, items }
})

/** Letters of Article 5, each once, with their industries in words. */
async function lettersOf(db: Queryable): Promise<{ letter: string; title: string }[]> {
  const letters = new Map(
    (await listRules(db, ['00'], 'industry')).flatMap(({ terms, title }) =>
      terms.aspect === 'industry' ? [[terms.letter, title] as const] : [],
    ),
  )
  return [...letters].map(([letter, title]) => ({ letter, title }))
}

export const industryMappingsQuery = answer(industryMappings, async ({ db, actor, input }) => {
  const province = input.provinceId ?? actor?.provinceId ?? null
  const letters = await lettersOf(db)
  const titles = new Map(letters.map(({ letter, title }) => [letter, title]))
  const found = await store.listMappings(db, province === null ? ['00'] : ['00', province])
  const home = actor ? keptBy(actor) : ''
  return {
    items: found
      .filter((row) =>
        matches(`${row.code} ${row.name} ${titles.get(row.letter) ?? ''} ${row.note}`, input.q),
      )
      .map((row) => ({ ...row, mayKeep: keepsNorms(actor, row.provinceId) })),
    letters,
    adds: keepsNorms(actor, home) ? home : null,
  }
})

export const mapIndustryAct = act(mapIndustry, async ({ db, input, actor, note }) => {
  const provinceId = keptBy(actor)
  if (!keepsNorms(actor, provinceId)) throw new Problem('out_of_reach')
  const { letter, version, code } = input
  if (!(await lettersOf(db)).some((known) => known.letter === letter))
    throw invalidField(['letter'], 'industry.letter')
  const [known] = await store.findIndustries(db, [{ version, code }])
  // a version of which there is no table of codes is taken at its word
  if (!known && (await store.hasCodes(db, version)))
    throw invalidField(['code'], 'industry.unknown', { code, version })
  const id = await store.keepMapping(db, provinceId, input, actor.name)
  note({
    subject: { kind: 'industryMapping', id, provinceId },
    facts: { code, letter: letter === 'dd' ? 'đ' : letter },
    after: input,
  })
  return { id }
})

export const unmapIndustryAct = act(unmapIndustry, async ({ db, input, actor, note }) => {
  const before = await store.findMapping(db, input.id)
  if (!before) throw new Problem('not_found')
  if (!keepsNorms(actor, before.provinceId)) throw new Problem('out_of_reach')
  await store.dropMapping(db, before.provinceId, before.id, actor.name)
  const { id, provinceId, letter, code } = before
  note({
    subject: { kind: 'industryMapping', id, provinceId },
    facts: { code, letter: letter === 'dd' ? 'đ' : letter },
    before,
  })
  return { id }
})
