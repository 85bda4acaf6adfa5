import type { Verdict, VerdictSnapshot } from '#contract/norms/eligibility/verdict.ts'
import { subjectOf } from '#server/establishment/index.ts'
import { judgeSubject } from '#server/norms/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { NamedEstablishment } from '../store-parts.ts'
import { listPapersLaid } from './store-papers.ts'
import type { Weighable } from './weigh.ts'

/** The verdict on one establishment, and as it is kept. */
export interface Judged {
  id: string
  name: string
  verdict: Verdict
  snapshot: VerdictSnapshot
}

/** What the proposal says to what the conditions ask; its machines and its signed commitments answer by themselves. */
function answersOf({ equipment, answers }: Weighable, papers: readonly string[]): string {
  const itself = {
    ...(equipment.length > 0 && equipment.every(({ isNew }) => isNew === true)
      ? { 'new-machines': 'yes' }
      : {}),
    ...(papers.includes('counterpart') ? { counterpart: 'yes' } : {}),
    ...(papers.includes('noDouble') ? { 'paid-once': 'yes' } : {}),
    ...answers,
  }
  return Object.entries(itself)
    .map(([key, value]) => `${key}=${value}`)
    .join(';')
}

/**
 * Judges everybody who would benefit: at the place of this project, which counts and not the seat, for the money that
 * it asks for and its first activity.
 * @see TT 46/2012/TT-BCT Đ.3
 */
export async function judgeAll(
  db: Queryable,
  proposal: Weighable,
  establishments: readonly NamedEstablishment[],
  on: string,
): Promise<Judged[]> {
  const [activity] = proposal.activities
  const [area] = proposal.areas
  const judged: Judged[] = []
  const answers = answersOf(proposal, await listPapersLaid(db, proposal))
  for (const { id, name } of establishments) {
    const subject = await subjectOf(db, id, on)
    if (!subject) continue
    const { verdict, snapshot } = await judgeSubject(
      db,
      { ...subject, ...(proposal.unitId ? { placeId: proposal.unitId } : {}) },
      {
        on,
        funding: proposal.nationalVnd > 0 ? 'national' : 'local',
        ...(area ? { area } : {}),
        ...(activity ? { activity } : {}),
        answers,
        provinceId: proposal.provinceId,
      },
    )
    judged.push({ id, name, verdict, snapshot })
  }
  return judged
}
