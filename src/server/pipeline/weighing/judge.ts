import type { Verdict, VerdictSnapshot } from '#contract/norms/eligibility/verdict.ts'
import type { Weighing } from '#contract/pipeline/weighing/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Judgeable } from './store-subject.ts'
import type { Weighable } from './weigh.ts'

type Judged = Weighing['judged'][number]

export async function judgeFor(
  _db: Queryable,
  _proposal: Weighable,
  _subjects: readonly Judgeable[],
  _on: string,
): Promise<Judged[]> {
  const verdicts: Verdict[] = []
  return verdicts.map((verdict) => ({ establishmentId: null, name: '', verdict }))
}

export async function verdictsKept(
  _db: Queryable,
  _proposal: Weighable,
  _weighing: Weighing,
): Promise<{ name: string; verdict: VerdictSnapshot }[]> {
  return []
}
