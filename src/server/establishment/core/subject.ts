import { industryText, Subject, type Told } from '#contract/norms/subject.ts'
import type { Queryable } from '#server/platform/db.ts'
import { type Facts, findFacts } from './store-subject.ts'

/** A fact that nobody has written down is not a no. */
const told = (fact: boolean | null): Told => (fact === null ? 'unknown' : fact ? 'yes' : 'no')

/** Did it produce in a craft village that was recognised on the day? @see NĐ 52/2018/NĐ-CP Đ.5, Đ.6 */
function inVillage({ kind, village }: Facts, on: string): Told {
  if (!village) return kind === 'craftVillageProducer' ? 'unknown' : 'no'
  if (village.withdrawnOn !== null && village.withdrawnOn <= on) return 'no'
  return village.recognisedOn === null ? 'unknown' : told(village.recognisedOn <= on)
}

/**
 * An establishment as the judge and the calculator of the room `norms` need to know it, on a day. The caller has
 * decided that this person may ask; null: there is none.
 */
export async function subjectOf(db: Queryable, id: string, on: string): Promise<Subject | null> {
  const facts = await findFacts(db, id, on)
  if (!facts) return null
  const { kind, artisanTitle } = facts
  return Subject.parse({
    kind,
    placeId: facts.placeId ?? undefined,
    craftVillage: inVillage(facts, on),
    cleanerProduction: kind === 'cleanerProductionApplicant' ? 'yes' : told(facts.cleanerProduction),
    sustainableProduction: told(facts.sustainableProduction),
    clusterInfrastructure: told(kind === 'clusterInvestor'),
    artisanTitle: artisanTitle === '' ? 'none' : artisanTitle,
    industries: industryText(facts.industries),
    size: facts.size ?? undefined,
    workers: facts.workers ?? undefined,
    womenOwned: told(facts.womenOwned),
    minorityOwned: told(facts.minorityOwned),
    exports: told(facts.exports),
    localMaterial: facts.localMaterial ?? undefined,
    typicalProduct: told(facts.typicalProduct || null),
    keyProduct: told(facts.keyProduct || null),
    ocopStars: facts.ocopStars ?? undefined,
    foundedOn: facts.foundedOn ?? undefined,
    // the register holds what it has had; what no register holds, the person is asked
    alreadySupported: told(facts.supported || null),
  })
}
