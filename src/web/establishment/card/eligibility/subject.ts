import { industryText } from '#contract/norms/subject.ts'
import type { Input } from '#web/kit/call/call.ts'
import { type Card, mainPlace } from '../card.ts'

type Told = 'yes' | 'no' | 'unknown'

const told = (said: boolean | null): Told => (said === null ? 'unknown' : said ? 'yes' : 'no')
/** What the record names is a yes; what it does not name nobody has said. */
const named = (said: boolean): Told => (said ? 'yes' : 'unknown')

const starsOf = ({ products }: Card): number | undefined => {
  const stars = products.flatMap(({ ocopStars }) => (ocopStars === null ? [] : [ocopStars]))
  return stars.length > 0 ? Math.max(...stars) : undefined
}

/** The place counts, not the seat: the main place of production, by the unit in which it stands now. */
const placeOf = (card: Card): string | undefined => {
  const place = mainPlace(card)
  return place ? (place.nowUnit ?? place.unit).id : undefined
}

/** What the judge needs to know of an establishment, as its card tells it; no name and no number of a person goes along. */
export function subjectOf(card: Card): Input<'norms.judge'> {
  const village = card.craftVillage
  return {
    kind: card.kind,
    placeId: placeOf(card),
    craftVillage: village?.recognisedOn && !village.withdrawnOn ? 'yes' : 'no',
    cleanerProduction: told(card.cleanerProduction),
    sustainableProduction: told(card.sustainableProduction),
    clusterInfrastructure: card.kind === 'clusterInvestor' ? 'yes' : 'no',
    artisanTitle: card.artisanTitle || 'none',
    industries: industryText(card.industries),
    size: card.size?.size,
    workers: card.years.find(({ workers }) => workers !== null)?.workers ?? undefined,
    womenOwned: told(card.womenOwned),
    minorityOwned: told(card.minorityOwned),
    exports: told(card.exports),
    localMaterial: card.localMaterial ?? undefined,
    typicalProduct: named(card.products.some(({ typicalLevel }) => typicalLevel !== '')),
    keyProduct: named(card.products.some(({ keyProduct }) => keyProduct)),
    ocopStars: starsOf(card),
    foundedOn: card.foundedOn ?? undefined,
    alreadySupported: card.counts.supports > 0 ? 'yes' : 'no',
    provinceId: card.provinceId,
  }
}
