import { register, type ContactFields, type IdentityFields } from '#contract/establishment/core/acts.ts'
import { industriesProblems, identityProblems, sentNumber } from '#contract/establishment/core/rules.ts'
import { isPersonNumber, toldTo, twinsOf } from '../twins/alike.ts'
import { isPersonalTax } from '#contract/establishment/core/numbers.ts'
import { scopeOf } from '#contract/establishment/core/reach.ts'
import type { RecordSource } from '#contract/establishment/nouns.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem, type FieldProblem } from '#contract/kernel/problem.ts'
import { isMasked } from '#contract/kernel/sensitive.ts'
import type { z } from 'zod'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { industryTold, unknownIndustries } from './ground/industries.ts'
import { checkPlaces, placeTold, refuseAll } from './ground/places.ts'
import { listPlaces, replaceIndustries, replacePlaces } from './ground/store-ground.ts'
import { findByTaxCode, findMissingPlaces, insertHead } from './store.ts'
import { told } from './kept.ts'

/** What the database must be asked of an identity: whose tax code it is already, which village and cluster are here. */
export async function knownProblems(
  db: Queryable,
  provinceId: string,
  input: IdentityFields,
  but: string | null,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = []
  const code = sentNumber(input.taxCode)
  // one person may have several households under their own number
  if (code && !isMasked(code) && !isPersonalTax(input.kind, code)) {
    const other = await findByTaxCode(db, provinceId, code, but)
    if (other) problems.push({ path: ['taxCode'], code: 'tax.taken', facts: { name: other.name } })
  }
  const missing = await findMissingPlaces(db, provinceId, input)
  if (missing.village) problems.push({ path: ['craftVillageId'], code: 'village.unknown' })
  if (missing.cluster) problems.push({ path: ['clusterId'], code: 'cluster.unknown' })
  return problems
}

/** Numbers and contacts as they are kept; what came back masked stays as it was. */
export const asKept = <T extends Partial<IdentityFields & ContactFields>>(
  input: T,
  before: Partial<Record<'taxCode' | 'identityNumber' | 'phone' | 'email', string | null>> = {},
): T => {
  const taken = (key: 'taxCode' | 'identityNumber' | 'phone' | 'email', typed: string | null) => {
    if (typed !== null && isMasked(typed)) return before[key] ?? null
    if (key === 'taxCode' || key === 'identityNumber') return sentNumber(typed)
    return typed?.replace(key === 'phone' ? /[\s.()-]/g : /\s/g, '') || null
  }
  const keys = ['taxCode', 'identityNumber', 'phone', 'email'] as const
  return {
    ...input,
    ...Object.fromEntries(
      keys.filter((key) => key in input).map((key) => [key, taken(key, input[key] ?? null)]),
    ),
  }
}

type Input = z.output<typeof register.input>

/**
 * Enters a new establishment in the caller's transaction: for the act, and for the rooms that find one on the spot.
 * @throws Problem `invalid` with every refused field, `out_of_reach`
 */
export async function enterEstablishment(
  db: Queryable,
  actor: Actor,
  input: Input,
  source: RecordSource,
): Promise<{ id: string; provinceId: string; after: Record<string, unknown> }> {
  const provinceId = actor.provinceId
  // nobody enters what they would not see
  if (provinceId === null || !scopeOf(actor)) throw new Problem('out_of_reach')
  const { places, industries, ...head } = input
  const checked = await checkPlaces(db, actor, places, [])
  const problems = [
    ...identityProblems(head, today()),
    ...(await knownProblems(db, provinceId, head, null)),
    ...checked.problems,
    ...industriesProblems(industries),
    ...(await unknownIndustries(db, industries)),
  ]
  if (problems.length > 0) throw refuseAll(problems)
  const written = asKept(head)
  const id = await insertHead(db, written, { provinceId, source })
  await replacePlaces(db, { provinceId, id }, checked.placed)
  await replaceIndustries(db, { provinceId, id }, industries)
  const after = {
    ...told(written),
    places: (await listPlaces(db, { provinceId, id })).map(placeTold),
    industries: industries.map(industryTold),
  }
  return { id, provinceId, after }
}

export const registerAct = act(register, async ({ db, input, actor, note }) => {
  const { id, provinceId, after } = await enterEstablishment(db, actor, input, 'entered')
  note({ subject: { kind: 'establishment', id, provinceId }, facts: { name: input.name, version: 1 }, after })
  const { name, taxCode, identityNumber, phone } = asKept(input)
  const unitId = (input.places.find(({ main }) => main) ?? input.places[0])?.unitId ?? null
  const found = await twinsOf(db, provinceId, { name, taxCode, identityNumber, phone, unitId }, id)
  const alike = await toldTo(db, actor, found, isPersonNumber(taxCode))
  return { id, state: 'active' as const, version: 1, alike }
})
