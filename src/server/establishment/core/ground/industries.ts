import { setIndustries, type IndustryInput } from '#contract/establishment/core/acts.ts'
import { industriesProblems } from '#contract/establishment/core/rules.ts'
import type { FieldProblem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import type { EstablishmentSubject } from '../keeper.ts'
import { kept } from '../kept.ts'
import { findUnknown, listIndustries, replaceIndustries } from './store-ground.ts'
import { touch } from '../store.ts'

/**
 * Codes that stand in no classification kept here. Of a version, or of a part of the economy, that is not kept (the
 * shipped table holds industry, sections B to E) nothing is said but that a code is two to five digits.
 */
export async function unknownIndustries(
  db: Queryable,
  industries: readonly IndustryInput[],
): Promise<FieldProblem[]> {
  const missing = await findUnknown(db, industries)
  return industries.flatMap(({ version, code }, index) =>
    !/^\d{2,5}$/.test(code) || missing.some((one) => one.version === version && one.code === code)
      ? [{ path: ['industries', index, 'code'], code: 'industry.unknown', facts: { code, version } }]
      : [],
  )
}

/** "10202 (VSIC 2025, chính)", for the trail. */
export const industryTold = ({ version, code, main }: IndustryInput): string =>
  `${code} (VSIC ${version}${main ? ', chính' : ''})`

export const setIndustriesAct = act<typeof setIndustries, EstablishmentSubject>(
  setIndustries,
  async ({ db, subject: { head }, input: { industries }, note }) => {
    const problems = [...industriesProblems(industries), ...(await unknownIndustries(db, industries))]
    if (problems.length > 0) throw refuseFields(problems)
    const before = await listIndustries(db, head)
    await replaceIndustries(db, head, industries)
    await touch(db, head, true)
    note({
      facts: { name: head.name, version: head.version + 1 },
      before: { industries: before.map(industryTold) },
      after: { industries: industries.map(industryTold) },
    })
    return kept(head)
  },
)
