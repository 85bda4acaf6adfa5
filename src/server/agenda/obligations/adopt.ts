import { OrganisationKind } from '#contract/identity/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { today } from '#server/platform/clock.ts'
import { wakeDaily } from '../dues/store-daily.ts'
import { endOthers, insertObligation, type NewTerms } from './store.ts'

/** An obligation that a paper of another room sets. */
export interface PaperObligation {
  /** stays the same over the versions of the paper */
  key: string
  title: string
  basis: string
  confidence: 'source' | 'known' | 'uncertain'
  ownerKind: OrganisationKind
  recipientKind: OrganisationKind | null
  rule: NewTerms['rule']
}

/**
 * Takes up what a decided paper asks for, in the caller's transaction: new obligations begin, those that an amendment
 * no longer names end today. What has fallen due already stays as it was made.
 */
export async function adoptObligations(
  db: Queryable,
  paper: { provinceId: string; source: string; validFrom: string; validTo: string; link: string },
  asked: readonly PaperObligation[],
): Promise<void> {
  const { provinceId, source, validFrom, validTo, link } = paper
  const sources: string[] = []
  for (const { key, ...terms } of asked) {
    const pace = { remindBefore: 5, headAfter: 1, recipientAfter: 3 }
    sources.push(`${source}:${key}`)
    await insertObligation(
      db,
      provinceId,
      `${source}:${key}`,
      { ...terms, ...pace, validFrom, validTo, link },
      true,
    )
  }
  await endOthers(db, provinceId, `${source}:`, sources, today())
  await wakeDaily(db)
}

/** Ends today what a paper asked for that is in force no more. */
export async function dropObligations(db: Queryable, provinceId: string, source: string): Promise<void> {
  await endOthers(db, provinceId, `${source}:`, [], today())
  await wakeDaily(db)
}
