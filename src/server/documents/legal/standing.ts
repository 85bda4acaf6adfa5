import { numberKey } from '#contract/documents/legal/number.ts'
import type { Standing } from '#contract/documents/legal/queries.ts'
import { keysOf, type Mention, resolve } from '#contract/documents/legal/resolve.ts'
import { statusAt } from '#contract/documents/legal/standing.ts'
import type { Queryable } from '#server/platform/db.ts'
import { listChain } from './store-relations.ts'
import { type Candidate, type EffectRow, listCandidates, listEffects } from './store-standing.ts'

/** In whose paper the documents are mentioned, and on which days their standing is asked. */
export interface Asked {
  provinceId: string
  /** today, or another day */
  on: string
  /** the day of the paper that cites them; null: not decided yet */
  decidedOn: string | null
}

const refOf = ({ id, kind, number, title, issuer, signedOn }: Candidate) => ({
  id,
  kind,
  number,
  title,
  issuer,
  signedOn,
})

/** What has changed a document until a day, the latest first. */
const changesOf = (effects: readonly EffectRow[], day: string): Standing['changes'] =>
  effects
    .flatMap(({ kind, on, by }) => (on !== null && on <= day ? [{ ...by, kind, from: on }] : []))
    .sort((a, b) => b.from.localeCompare(a.from))

/** Which documents a province's papers mean by these mentions, in their order; null where the base cannot tell. */
export async function resolveAll(
  db: Queryable,
  mentions: readonly { mention: Mention; provinceId: string }[],
): Promise<(Candidate | null)[]> {
  const keys = [...new Set(mentions.flatMap(({ mention }) => keysOf(mention)))]
  const { documents, names } = await listCandidates(db, keys)
  return mentions.map(({ mention, provinceId }) => resolve(mention, provinceId, documents, names))
}

/** What stands in the place of each document on a day, at the end of the chain. */
async function successorsOf(db: Queryable, ids: readonly string[], day: string) {
  const chain = await listChain(db, ids, 'successors', day)
  const last = new Map<string, Standing['successor']>()
  for (const { root, from, document } of chain)
    if (from !== null && from <= day) {
      const { id, kind, number, title, issuer, signedOn } = document
      last.set(root, { id, kind, number, title, issuer, signedOn })
    }
  return last
}

/**
 * Where the documents that a paper cites stand: today, and on the day of the paper; one answer per mention, in their
 * order. For every room whose rules or records cite the law.
 */
export async function standingOf(
  db: Queryable,
  mentions: readonly Mention[],
  { provinceId, on, decidedOn }: Asked,
): Promise<Standing[]> {
  const found = await resolveAll(
    db,
    mentions.map((mention) => ({ mention, provinceId })),
  )
  const ids = [...new Set(found.flatMap((each) => (each ? [each.id] : [])))]
  const effects = Map.groupBy(await listEffects(db, ids), ({ toId }) => toId)
  const successors = await successorsOf(db, ids, on)
  return mentions.map(({ number, title, date }, index) => {
    const said = { number, title, date }
    const document = found[index]
    if (!document)
      return { said, document: null, status: null, thenStatus: null, successor: null, changes: [] }
    const felt = effects.get(document.id) ?? []
    return {
      said,
      document: { ...refOf(document), effectiveOn: document.effectiveOn },
      status: statusAt(document, felt, on),
      thenStatus: decidedOn === null ? null : statusAt(document, felt, decidedOn),
      successor: successors.get(document.id) ?? null,
      changes: changesOf(felt, on),
    }
  })
}

/** The number or title that a mention goes by, once per meaning. */
export const mentionKey = ({ number, title, date }: Mention): string =>
  `${number === null ? title : numberKey(number)} ${date ?? ''}`
