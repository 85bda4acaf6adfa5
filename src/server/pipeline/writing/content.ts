import type { Actor } from '#contract/kernel/actor.ts'
import { isMasked } from '#contract/kernel/sensitive.ts'
import type { ProposalFields } from '#contract/pipeline/fields.ts'
import { scopeOf } from '#contract/pipeline/rules.ts'
import { sumsOf } from '#contract/pipeline/weighing/money.ts'
import { listActivities } from '#server/norms/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { listNamed, listOwn, writeEstablishments, writeParts } from '../store-parts.ts'
import { type Head, insertHead, type Key, type Origins, writeHead } from '../store.ts'
import { checkContent } from './check.ts'

/** An owner with one establishment means that one, and the place where it produces. */
async function ownersDefaults(db: Queryable, actor: Actor, of: ProposalFields): Promise<ProposalFields> {
  const scope = scopeOf(actor)
  if (scope.kind !== 'owner') return of
  const own = of.establishmentIds.length > 0 ? of.establishmentIds : await listOwn(db, scope.organisationId)
  const establishmentIds = own.length === 1 || of.establishmentIds.length > 0 ? own : []
  const [first] = await listNamed(db, establishmentIds.slice(0, 1))
  return { ...of, establishmentIds, unitId: of.unitId ?? first?.unitId ?? null }
}

/** The contents of Article 4 that the activities belong to stand beside those that were ticked. */
export async function completedBy(db: Queryable, of: ProposalFields): Promise<ProposalFields> {
  const catalogue = await listActivities(db, today())
  const ofCosts = catalogue.filter(({ code }) => of.costs.some(({ activity }) => activity === code))
  const activities = [...new Set([...of.activities, ...ofCosts.map(({ code }) => code)])]
  const areas = catalogue.flatMap(({ code, content }) => (activities.includes(code) ? [content] : []))
  return { ...of, activities, areas: [...new Set([...of.areas, ...areas])].toSorted((a, b) => a - b) }
}

/** What was written, with what follows from it, and the programme that it names. @throws Problem `invalid` */
export async function completed(db: Queryable, actor: Actor, given: ProposalFields) {
  const of = await completedBy(db, await ownersDefaults(db, actor, given))
  const programmeId = await checkContent(db, actor, of)
  return { ...of, placeOn: of.unitId === null ? null : (of.placeOn ?? today()), programmeId }
}

type Completed = Omit<Awaited<ReturnType<typeof completed>>, 'programme'>

async function writeRest(db: Queryable, key: Key, of: Completed): Promise<void> {
  await writeParts(db, key, of)
  await writeEstablishments(db, key, of.establishmentIds)
}

/** Lays a new proposal. @returns its id */
export async function layNew(db: Queryable, origins: Origins, of: Completed): Promise<string> {
  const id = await insertHead(db, origins, of, sumsOf(of.costs))
  await writeRest(db, { provinceId: origins.provinceId, id }, of)
  return id
}

/** Writes a proposal anew; what comes back masked stays as it was. */
export async function writeContent(db: Queryable, head: Head, of: Completed): Promise<void> {
  const kept = (typed: string | null, stood: string | null) =>
    typed !== null && isMasked(typed) ? stood : typed
  const content = {
    ...of,
    contactPhone: kept(of.contactPhone, head.contactPhone),
    contactEmail: kept(of.contactEmail, head.contactEmail),
  }
  await writeHead(db, head, content, sumsOf(of.costs))
  await writeRest(db, head, content)
}
