import type { ProgrammeContent } from '#contract/programme/model.ts'
import { obligationsOf } from '#contract/programme/dates/obligations.ts'
import type { Queryable } from '#server/platform/db.ts'
import { adoptObligations, dropObligations } from '#server/agenda/index.ts'

/**
 * The deadlines of a decided programme become obligations of the offices that it names. A commune's own programme
 * binds nobody but the commune, and its deadlines stay what its page shows.
 */
export async function adoptDeadlines(
  db: Queryable,
  { provinceId, code }: { provinceId: string; code: string },
  content: ProgrammeContent,
): Promise<void> {
  const { head } = content
  if (head.level === 'commune') return
  const paper = {
    provinceId,
    source: `programme:${code}`,
    validFrom: head.effectiveDate ?? `${head.yearFrom}-01-01`,
    // what is due at the end of the last year may fall on the first working day of the next
    validTo: `${head.yearTo + 1}-01-31`,
    link: `/chuong-trinh/${code}`,
  }
  await adoptObligations(db, paper, obligationsOf(content))
}

/** A programme that is closed obliges nobody any more; what has fallen due stays. */
export const dropDeadlines = (
  db: Queryable,
  { provinceId, code }: { provinceId: string; code: string },
): Promise<void> => dropObligations(db, provinceId, `programme:${code}`)
