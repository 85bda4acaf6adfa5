import { arrivals, books, paper, papers } from '#contract/documents/register/queries.ts'
import { readsRegister } from '#contract/documents/register/rules.ts'
import { symbolOf } from '#contract/documents/register/symbol.ts'
import { paperWorkflow } from '#contract/documents/register/workflow.ts'
import { isGranted } from '#contract/grants.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer, type Door } from '#server/platform/door.ts'
import { asSubject } from './keeper.ts'
import { officeOf } from './number.ts'
import { listArrivals } from './store-arrivals.ts'
import { listBooks, listOffices, type OfficeRow } from './store-books.ts'
import { findPaper, listPapers, listSucceeded, type PaperLine } from './store.ts'

/** The office whose register is asked for, one's own by default. @throws Problem `not_found` where it is not this person's to read */
async function officeAsked(
  db: Queryable,
  actor: Actor | null,
  wanted: string | undefined,
): Promise<OfficeRow> {
  if (!actor) throw new Problem('not_signed_in')
  const office = await officeOf(db, wanted ?? actor.organisationId)
  if (!readsRegister(actor, office)) throw new Problem('not_found')
  return office
}

const wordsOf = (q: string): string[] => fold(q).split(' ').filter(Boolean)

const pageOf = <T extends { id: string }>(rows: readonly T[], limit: number) => {
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

export const papersQuery = answer(papers, async ({ db, input, actor }) => {
  const { organisationId } = await officeAsked(db, actor, input.organisationId)
  const { q, kind, year, state, limit, after } = input
  const rows = await listPapers(db, {
    organisationId,
    words: wordsOf(q),
    kind: kind ?? null,
    year: year ?? null,
    state: state ?? null,
    limit: limit + 1,
    after: after || null,
  })
  return pageOf(rows, limit)
})

/** What the number would look like if the paper were issued now; another may be faster. */
async function likelySymbol(
  db: Queryable,
  { organisationId, kind, unit, no }: PaperLine,
): Promise<string | null> {
  const { rule } = await officeOf(db, organisationId)
  if (no !== null || !rule) return null
  const year = Number(today().slice(0, 4))
  const all = await listBooks(db, organisationId)
  const last = all.find((book) => book.kind === kind && book.year === year)?.lastNo ?? 0
  return symbolOf(rule, { kind, no: last + 1, year, unit })
}

/** A paper with what may be done now. @throws Problem `not_found` */
export const paperQueryWith = (offers: () => Door['offers']) =>
  answer(paper, async ({ db, input, actor }) => {
    const found = await findPaper(db, input.id)
    if (!found || !readsRegister(actor, found)) throw new Problem('not_found')
    return {
      ...found,
      signerLines: found.signerLines ?? [],
      succeededBy: found.succeededBy ? await findPaper(db, found.succeededBy) : null,
      succeeds: await listSucceeded(db, found),
      likely: await likelySymbol(db, found),
      offers: await offers()(paperWorkflow, db, actor, asSubject(found)),
    }
  })

export const booksQuery = answer(books, async ({ db, input, actor }) => {
  const office = await officeAsked(db, actor, input.organisationId)
  const own = actor?.organisationId === office.organisationId
  const reads = actor !== null && ['auditor', 'administrator'].includes(actor.role)
  return {
    organisationId: office.organisationId,
    organisationName: office.name,
    books: await listBooks(db, office.organisationId),
    rule: office.rule,
    version: office.version,
    offices: reads ? await listOffices(db) : [],
    maySet: own && actor !== null && isGranted(actor.role, 'documents.setOffice'),
    mayDraft: own && actor !== null && isGranted(actor.role, 'documents.draftPaper'),
  }
})

export const arrivalsQuery = answer(arrivals, async ({ db, input, actor }) => {
  const { organisationId } = await officeAsked(db, actor, input.organisationId)
  const { q, year, limit, after } = input
  const wanted = {
    organisationId,
    words: wordsOf(q),
    year: year ?? null,
    limit: limit + 1,
    after: after || null,
  }
  return pageOf(await listArrivals(db, wanted), limit)
})
