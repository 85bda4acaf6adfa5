import { tidyNumber } from '#contract/establishment/core/numbers.ts'
import { sees } from '#contract/establishment/core/reach.ts'
import type { Alike, TwinReason } from '#contract/establishment/twins/nouns.ts'
import { alike } from '#contract/establishment/twins/queries.ts'
import { twinScore } from '#contract/establishment/twins/score.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { isMasked } from '#contract/kernel/sensitive.ts'
import { tidy } from '#contract/kernel/text.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { findHead } from '../core/store.ts'
import { listAlike, type Sketch } from './store-alike.ts'

/** The likely twins of one that is being written down, the likeliest first; where nothing is known, nobody. */
export async function twinsOf(
  db: Queryable,
  provinceId: string,
  one: Sketch,
  except: string | null = null,
): Promise<Alike[]> {
  const found = await listAlike(db, provinceId, one, except)
  return found
    .map(({ nearness, ...row }) => ({ ...row, score: twinScore(row.reasons, nearness) }))
    .toSorted((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'vi'))
}

const personal: readonly TwinReason[] = ['identityNumber', 'phone']

/**
 * What of them this person may know. Of an establishment beyond their reach a commune's people learn that it stands in
 * the register, by its name or its tax code; never whose it is, and nothing by a number of a person.
 */
export async function toldTo(
  db: Queryable,
  actor: Actor,
  found: readonly Alike[],
  byPersonalTax: boolean,
): Promise<Alike[]> {
  const told: Alike[] = []
  for (const one of found) {
    const head = await findHead(db, one.id)
    if (head && sees(actor, head)) {
      told.push(one)
      continue
    }
    const reasons = one.reasons.filter(
      (reason) => !personal.includes(reason) && !(reason === 'taxCode' && byPersonalTax),
    )
    if (reasons.length > 0) told.push({ ...one, reasons, representative: '' })
  }
  return told
}

/** Twelve figures are the number of a person. */
export const isPersonNumber = (code: string | null): boolean => code?.length === 12

const given = (typed: string): string | null => (typed.trim() === '' || isMasked(typed) ? null : typed.trim())
const number = (typed: string): string | null => {
  const said = given(typed)
  return said === null ? null : tidyNumber(said)
}

export const alikeQuery = answer(alike, async ({ db, input, actor }) => {
  // nobody registers for the whole country
  if (!actor?.provinceId) return { items: [] }
  const one = {
    name: tidy(input.name),
    taxCode: number(input.taxCode),
    identityNumber: number(input.identityNumber),
    phone: given(input.phone),
    unitId: input.unitId ?? null,
  }
  const found = await twinsOf(db, actor.provinceId, one, input.except ?? null)
  return { items: await toldTo(db, actor, found, isPersonNumber(one.taxCode)) }
})
