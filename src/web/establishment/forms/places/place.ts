import type { PlaceInput } from '#contract/establishment/core/acts.ts'
import type { Card } from '../../card/card.ts'

/** A place as it is being written. */
export type PlaceDraft = PlaceInput & {
  /** a day on which its unit stood, where that is no longer today */
  unitDay: string | null
}

export const newPlace = (main: boolean): PlaceDraft => ({
  id: null,
  unitId: '',
  address: '',
  latitude: null,
  longitude: null,
  since: null,
  until: null,
  main,
  unitDay: null,
})

export const placesOf = (card: Card): { places: PlaceDraft[] } => ({
  places: card.places.map(({ unit, nowUnit: _, ...place }) => ({
    ...place,
    unitId: unit.id,
    unitDay: unit.validTo,
  })),
})

/** As the acts take them. */
export const sentPlaces = (places: readonly PlaceDraft[]): PlaceInput[] =>
  places.map(({ unitDay: _, ...place }) => place)
