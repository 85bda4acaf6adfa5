import { tidyNumber } from '#contract/establishment/core/numbers.ts'
import type { Alike } from '#contract/establishment/twins/nouns.ts'
import { alike } from '#contract/establishment/twins/queries.ts'
import { twinScore } from '#contract/establishment/twins/score.ts'
import { isMasked } from '#contract/kernel/sensitive.ts'
import { tidy } from '#contract/kernel/text.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
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
  return { items: await twinsOf(db, actor.provinceId, one, input.except ?? null) }
})
