import type { EstablishmentState } from '#contract/establishment/nouns.ts'
import { identityProblems } from '#contract/establishment/core/rules.ts'
import { fold } from '#contract/kernel/text.ts'
import type { EstablishmentKind } from '#contract/norms/nouns.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import { listPlaces, replacePlaces } from '../core/ground/store-ground.ts'
import { insertPart } from '../core/parts/store-things.ts'
import { lockYear, writeFigures } from '../core/parts/store-years.ts'
import { renewNewest } from '../core/parts/years.ts'
import { asKept } from '../core/register.ts'
import { type Head, lockHead, touch, writeContact, writeIdentity, writeState } from '../core/store.ts'

/** What somebody found on the spot and an officer has taken over; a field that is not there stays as it is. */
export interface Surveyed {
  name?: string
  kind?: EstablishmentKind
  representative?: string
  phone?: string
  address?: string
  position?: { latitude: number; longitude: number }
  state?: EstablishmentState
  /** the day of the state, where somebody knows it; else today */
  stateOn?: string
  workers?: number
  revenueVnd?: number
  /** names of products, as they are told: "tôm khô, chả tôm" */
  products?: string
}

const noFigures = {
  workers: null,
  womenWorkers: null,
  revenueVnd: null,
  capitalVnd: null,
  exportVnd: null,
  taxPaidVnd: null,
  profitVnd: null,
  incomeVnd: null,
  electricityKwh: null,
  fuel: '',
  materials: '',
  localMaterial: null,
  environment: '',
  note: '',
}

const noProduct = {
  unit: '',
  yearlyOutput: null,
  standard: '',
  trademark: '',
  ocopStars: null,
  ocopOn: null,
  typicalLevel: '' as const,
  typicalOn: null,
  keyProduct: false,
  exports: false,
  note: '',
}

/** Name, kind, head: the name it bore until now is kept among its other names. */
async function writeWho(db: Queryable, head: Head, { name, kind, representative }: Surveyed): Promise<void> {
  if (name === undefined && kind === undefined && representative === undefined) return
  // another kind must be able to stand in the register: a company not without a number that names it
  const problems =
    kind === undefined || kind === head.kind ? [] : identityProblems({ ...head, kind }, today())
  if (problems.length > 0)
    throw refuseFields(problems.map((problem) => ({ ...problem, path: ['choices', 'kind'] })))
  const renamed = name !== undefined && fold(name) !== fold(head.name)
  const otherNames = renamed ? [...new Set([...head.otherNames, head.name])].slice(-20) : head.otherNames
  await writeIdentity(db, head, {
    ...head,
    name: name ?? head.name,
    kind: kind ?? head.kind,
    representative: representative ?? head.representative,
    otherNames,
  })
}

/** At work, paused, ceased: not before the day of the last change. */
async function writeStateOf(db: Queryable, head: Head, { state, stateOn }: Surveyed): Promise<void> {
  if (state === undefined || state === head.state) return
  const last = head.stateOn
  if (stateOn !== undefined && last !== null && stateOn < last)
    throw refuseFields([{ path: ['ceasedOn'], code: 'state.before_last', facts: { date: last } }])
  const day = stateOn ?? today()
  await writeState(db, head, state, last !== null && last > day ? last : day)
}

/** Address and point of the main place; where it lies by commune is an officer's business. */
async function writeWhere(db: Queryable, head: Head, { address, position }: Surveyed): Promise<void> {
  if (address === undefined && position === undefined) return
  const places = await listPlaces(db, head)
  await replacePlaces(
    db,
    head,
    places.map((place) =>
      place.main ? { ...place, address: address ?? place.address, ...position } : place,
    ),
  )
}

async function writeFiguresOf(
  db: Queryable,
  head: Head,
  year: number,
  { workers, revenueVnd }: Surveyed,
): Promise<void> {
  if (workers === undefined && revenueVnd === undefined) return
  const before = await lockYear(db, head, year)
  const figures = { ...noFigures, ...before }
  await writeFigures(db, head, {
    ...figures,
    year,
    source: 'survey',
    workers: workers ?? figures.workers,
    // fewer workers than women among them: the older count of women no longer holds
    womenWorkers:
      workers !== undefined && (figures.womenWorkers ?? 0) > workers ? null : figures.womenWorkers,
    revenueVnd: revenueVnd ?? figures.revenueVnd,
  })
  await renewNewest(db, head)
}

/** Products that the record does not name yet; none is taken away because somebody did not mention it. */
async function addProducts(db: Queryable, head: Head, told: string, known: readonly string[]): Promise<void> {
  const named = new Set(known.map(fold))
  for (const name of told.split(/[,;\n]/).map((part) => part.trim().slice(0, 200))) {
    if (name === '' || named.has(fold(name))) continue
    named.add(fold(name))
    await insertPart(db, 'product', head, { ...noProduct, name })
  }
}

/**
 * Writes what was found on the spot into an establishment, in the caller's transaction: the room of surveys accepts a
 * survey and puts the register right in one act.
 * @param year of workers and revenue
 * @param known names of the products that stand there
 * @throws Problem `not_found`, `invalid` where it becomes of a kind that it cannot be, or of a state before its last one
 */
export async function writeSurveyed(
  db: Queryable,
  id: string,
  { found, year, known }: { found: Surveyed; year: number; known: readonly string[] },
): Promise<{ before: Head; after: Head }> {
  const before = await lockHead(db, id)
  const { phone, email, website } = before
  await writeWho(db, before, found)
  if (found.phone !== undefined)
    await writeContact(db, before, asKept({ phone: found.phone, email, website }, { phone, email }))
  await writeWhere(db, before, found)
  await writeStateOf(db, before, found)
  await writeFiguresOf(db, before, year, found)
  if (found.products !== undefined) await addProducts(db, before, found.products, known)
  await touch(db, before, true)
  return { before, after: await lockHead(db, id) }
}
