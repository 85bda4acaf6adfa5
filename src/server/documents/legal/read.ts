import type { LegalRow } from '#contract/documents/legal/nouns.ts'
import { citations, legal, legalChoices, legalList } from '#contract/documents/legal/queries.ts'
import { keepsLegal, provinceOf } from '#contract/documents/legal/rules.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { places } from '#server/territory/index.ts'
import type { Citers } from './citers.ts'
import { mentionKey, resolveAll, standingOf } from './standing.ts'
import { listChoices, listLegal } from './store-list.ts'
import { listChain, listDoes, listSuffers, type Related } from './store-relations.ts'
import { listKeys } from './store-standing.ts'
import { findLegal } from './store.ts'

export const legalListQuery = answer(legalList, async ({ db, input }) => {
  const { q, kind, status, on, issuer, year, provinceId, due, uncertain, limit, after } = input
  const items = await listLegal(db, {
    words: fold(q).split(' ').filter(Boolean),
    kind: kind ?? null,
    status: status ?? null,
    day: on ?? today(),
    issuer: issuer || null,
    year: year ?? null,
    provinceId: provinceId ?? null,
    due: due ?? false,
    uncertain: uncertain ?? false,
    limit: limit + 1,
    after: after || null,
  })
  const page = items.slice(0, limit)
  return { items: page, next: items.length > limit ? (page.at(-1)?.id ?? null) : null }
})

const nameOf = async (db: Queryable, provinceId: string): Promise<string | null> =>
  provinceId === '00' ? null : await places.provinceName(db, provinceId)

export const legalChoicesQuery = answer(legalChoices, async ({ db, actor }) => {
  const { issuers, years, provinces } = await listChoices(db)
  const named: { id: string; name: string }[] = []
  for (const id of provinces.filter((code) => code !== '00'))
    named.push({ id, name: (await places.provinceName(db, id)) ?? id })
  return {
    issuers,
    years: years.toSorted((a, b) => b - a),
    provinces: named.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
    adds: actor && keepsLegal(actor, provinceOf(actor)) ? provinceOf(actor) : null,
  }
})

/** Records of other rooms that cite a document, each once. */
async function citedBy(db: Queryable, citers: Citers, id: string) {
  const keys = await listKeys(db, id)
  const cited = new Map<string, { kind: string; title: string; where: string; link: string; count: number }>()
  for (const [kind, citer] of Object.entries(citers)) {
    const records = keys.length === 0 ? [] : await citer.citing(db, keys)
    const meant = await resolveAll(db, records)
    for (const [index, { title, where, link }] of records.entries()) {
      if (meant[index]?.id !== id) continue
      const before = cited.get(link)
      cited.set(link, { kind, title, where, link, count: (before?.count ?? 0) + 1 })
    }
  }
  return [...cited.values()]
}

/** Whoever keeps the acting document may take the relation back. */
const withRight = (actor: Actor | null, related: readonly Related[], own: string | null) =>
  related.map((each) => ({ ...each, mayUnrelate: keepsLegal(actor, own ?? each.document.provinceId) }))

const linesOf = (chain: readonly { document: LegalRow }[]): LegalRow[] => [
  ...new Map(chain.map(({ document }) => [document.id, document])).values(),
]

/** A document with all that it does and suffers, who cites it, and what took its place. */
export const legalQueryWith = (citers: Citers) =>
  answer(legal, async ({ db, input, actor }) => {
    const on = input.on ?? today()
    const found = await findLegal(db, input.id, on)
    if (!found) throw new Problem('not_found')
    const { withdrawnAt, withdrawnBy, withdrawnReason, ...document } = found
    return {
      ...document,
      on,
      provinceName: await nameOf(db, found.provinceId),
      withdrawn: withdrawnAt
        ? { at: withdrawnAt, by: withdrawnBy ?? '', reason: withdrawnReason ?? '' }
        : null,
      does: withRight(actor, await listDoes(db, found.id, on), found.provinceId),
      suffers: withRight(actor, await listSuffers(db, found.id, on), null),
      successors: linesOf(await listChain(db, [found.id], 'successors', on)),
      predecessors: linesOf(await listChain(db, [found.id], 'predecessors', on)),
      cited: await citedBy(db, citers, found.id),
      mayKeep: !withdrawnAt && keepsLegal(actor, found.provinceId),
    }
  })

/** Every document that a record cites, once, and whether it is in force. @throws Problem `not_found` */
export const citationsQueryWith = (citers: Citers) =>
  answer(citations, async ({ db, input, actor }) => {
    const citer = Object.hasOwn(citers, input.kind) ? citers[input.kind] : undefined
    const record = await citer?.mentions(db, actor, input.id)
    if (!record) throw new Problem('not_found')
    const on = input.on ?? today()
    const once = new Map(record.mentions.map((mention) => [mentionKey(mention), mention]))
    const { provinceId, decidedOn } = record
    const items = await standingOf(db, [...once.values()], { provinceId, on, decidedOn })
    return { on, decidedOn, items }
  })
