import type { Actor } from '#contract/kernel/actor.ts'
import { sees } from '#contract/establishment/core/reach.ts'
import type { Compared, FactKey } from '#contract/survey/compare.ts'
import {
  enterEstablishment,
  establishmentKeeper,
  findEstablishment,
  type Surveyed,
  writeSurveyed,
} from '#server/establishment/index.ts'
import { recordAudit } from '#server/identity/index.ts'
import type { Carrier } from '#server/platform/door-types.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findRegistered, type Registered } from './store-register.ts'
import type { SurveyLine } from './surveys/store.ts'

/** Whoever writes into the register, and from where. */
export interface Writer {
  actor: Actor
  carrier: Carrier
}

/**
 * An establishment of the register that this person may see there: a survey is no way round the reach of a commune,
 * neither to read the figures of another commune's establishment nor to write into it.
 */
export async function findSeen(db: Queryable, actor: Actor, id: string): Promise<Registered | null> {
  const registered = await findRegistered(db, id)
  const head = registered && (await findEstablishment(db, registered.id))
  return head && sees(actor, head) ? registered : null
}

/**
 * The same, taken for a change and read anew: two surveys of one establishment accepted at the same moment come one
 * behind the other, and the later one sees that the register has moved on.
 */
export async function lockSeen(db: Queryable, actor: Actor, id: string): Promise<Registered | null> {
  const seen = await findSeen(db, actor, id)
  if (!seen) return null
  await establishmentKeeper.lock(db, { id: seen.id })
  const now = await findRegistered(db, seen.id)
  return now?.id === seen.id ? now : null
}

/** Fields of the register that were chosen from a survey. */
function foundIn(facts: Compared, fields: readonly FactKey[]): Surveyed {
  const { position, workers, revenueVnd } = facts
  const has = (field: FactKey): boolean => fields.includes(field)
  return {
    ...(has('name') ? { name: facts.name } : {}),
    ...(has('kind') ? { kind: facts.kind } : {}),
    ...(has('representative') ? { representative: facts.representative } : {}),
    ...(has('phone') ? { phone: facts.phone } : {}),
    ...(has('address') ? { address: facts.address } : {}),
    ...(has('position') && position
      ? { position: { latitude: position.latitude, longitude: position.longitude } }
      : {}),
    ...(has('state') ? { state: facts.state } : {}),
    ...(has('workers') && workers !== null ? { workers } : {}),
    ...(has('revenueVnd') && revenueVnd !== null ? { revenueVnd } : {}),
    ...(has('products') ? { products: facts.products } : {}),
  }
}

/** The line in the establishment's own history: what a survey has put right there. */
async function tellTrail(
  db: Queryable,
  { actor, carrier }: Writer,
  survey: SurveyLine,
  change: { id: string; needs: number; before: unknown; after: unknown; reason: string | null },
): Promise<void> {
  const { id, needs, before, after, reason } = change
  await recordAudit(db, {
    act: 'survey.accept',
    actor,
    subject: { kind: 'establishment', id, provinceId: survey.provinceId },
    facts: { name: survey.name, needs },
    before,
    after,
    reason,
    address: carrier.address,
    requestId: carrier.requestId,
  })
}

/** Since when an establishment is no more, and why. */
interface Ceased {
  on: string
  reason: string
}

interface Taken {
  facts: Compared
  /** which of them come from a survey */
  fields: readonly FactKey[]
  /** the year of workers and revenue */
  year: number
  needs: number
  ceased: Ceased | null
}

const listed = (products: string): string[] => products.split(',').map((name) => name.trim())

/** Puts an establishment of the register right. */
export async function writeToRegister(
  db: Queryable,
  writer: Writer,
  survey: SurveyLine,
  { id, facts: now }: Registered,
  { facts, fields, year, needs, ceased }: Taken,
): Promise<void> {
  const found = { ...foundIn(facts, fields), ...(ceased ? { stateOn: ceased.on } : {}) }
  if (fields.length > 0) await writeSurveyed(db, id, { found, year, known: listed(now.products) })
  const before = Object.fromEntries(fields.map((field) => [field, now[field]]))
  await tellTrail(db, writer, survey, { id, needs, before, after: found, reason: ceased?.reason ?? null })
}

const nothing = {
  otherNames: [],
  identityNumber: null,
  registrationNo: '',
  registeredOn: null,
  registeredAt: '',
  registeredUntil: null,
  foundedOn: null,
  representativeTitle: '',
  seat: '',
  womenOwned: false,
  minorityOwned: false,
  exports: false,
  cleanerProduction: false,
  sustainableProduction: false,
  localMaterial: null,
  craftVillageId: null,
  clusterId: null,
  artisanTitle: '' as const,
  note: '',
  email: null,
  website: '',
}

/**
 * Enters an establishment that the register did not know; returns its id.
 * @throws Problem `invalid` where the register wants to know more: a company's tax code
 */
export async function addToRegister(
  db: Queryable,
  writer: Writer,
  survey: SurveyLine,
  { taxCode, needs, ceased }: { taxCode: string; needs: number; ceased: Ceased | null },
): Promise<string> {
  const { facts, position, year, unitId } = survey.answers
  const { name, kind, representative, phone, address } = facts
  const place = {
    id: null,
    unitId,
    address,
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    since: null,
    until: null,
    main: true,
  }
  const input = { ...nothing, name, kind, representative, phone, taxCode, places: [place], industries: [] }
  const { id, after } = await enterEstablishment(db, writer.actor, input, 'survey')
  const found = {
    ...foundIn({ ...facts, position: null }, ['state', 'workers', 'revenueVnd', 'products']),
    ...(ceased ? { stateOn: ceased.on } : {}),
  }
  await writeSurveyed(db, id, { found, year, known: [] })
  const reason = ceased?.reason ?? null
  await tellTrail(db, writer, survey, { id, needs, before: null, after: { ...after, ...found }, reason })
  return id
}
