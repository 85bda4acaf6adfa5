import { industryText } from '#contract/norms/subject.ts'
import type { Input } from '#web/kit/call/call.ts'
import type { Card } from '../card.ts'

type Told = 'yes' | 'no' | 'unknown'

/** A fact that nobody has written down is not a no. */
const told = (fact: boolean | null): Told => (fact === null ? 'unknown' : fact ? 'yes' : 'no')

/** Does it produce in a craft village that is recognised? @see NĐ 52/2018/NĐ-CP Đ.5, Đ.6 */
function inVillage({ kind, craftVillage: village }: Card, today: string): Told {
  if (!village) return kind === 'craftVillageProducer' ? 'unknown' : 'no'
  if (village.withdrawnOn !== null && village.withdrawnOn <= today) return 'no'
  return village.recognisedOn === null ? 'unknown' : told(village.recognisedOn <= today)
}

/** Where it produces on the day: the place counts, not the seat. */
export function placeOn(card: Card, today: string): Card['places'][number] | undefined {
  const places = card.places.toSorted((one, other) => Number(other.main) - Number(one.main))
  const works = ({ since, until }: Card['places'][number]) =>
    (since === null || since <= today) && (until === null || until >= today)
  return places.find(works) ?? places[0]
}

const starsOf = ({ products }: Card): number | undefined => {
  const stars = products.flatMap(({ ocopStars }) => (ocopStars === null ? [] : [ocopStars]))
  return stars.length > 0 ? Math.max(...stars) : undefined
}

/** The newest year that tells a figure. */
const newest = (card: Card, key: 'workers' | 'localMaterial'): number | undefined =>
  card.years.find((year) => year[key] !== null)?.[key] ?? undefined

/**
 * What the judge needs to know of an establishment on a day, as its card tells it; the same as the house reads it for a
 * proposal. No name and no number of a person goes along.
 */
export function subjectOf(card: Card, today: string): Input<'norms.judge'> {
  const { kind, products } = card
  return {
    kind,
    placeId: placeOn(card, today)?.unit.id,
    craftVillage: inVillage(card, today),
    cleanerProduction: kind === 'cleanerProductionApplicant' ? 'yes' : told(card.cleanerProduction),
    sustainableProduction: told(card.sustainableProduction),
    clusterInfrastructure: told(kind === 'clusterInvestor'),
    artisanTitle: card.artisanTitle || 'none',
    industries: industryText(card.industries),
    size: card.size?.size,
    workers: newest(card, 'workers'),
    womenOwned: told(card.womenOwned),
    minorityOwned: told(card.minorityOwned),
    exports: told(products.some(({ exports }) => exports) || card.exports),
    localMaterial: card.localMaterial ?? newest(card, 'localMaterial'),
    typicalProduct: told(products.some(({ typicalLevel }) => typicalLevel !== '') || null),
    keyProduct: told(products.some(({ keyProduct }) => keyProduct) || null),
    ocopStars: starsOf(card),
    foundedOn: card.foundedOn ?? undefined,
    alreadySupported: told(card.counts.supports > 0 || null),
    provinceId: card.provinceId,
  }
}
