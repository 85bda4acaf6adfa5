import { Radio } from '@mantine/core'
import type { Card } from '../../card/card.ts'
import { FormDialog } from '../FormDialog.tsx'
import css from '../forms.module.css'
import { useDraft, useEstablishmentAct } from '../use-draft.ts'
import { newPlace, type PlaceDraft, placesOf, sentPlaces } from './place.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { words } from './words.ts'

/** All places of production, one of them the main one. */
export function PlacesDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const act = useEstablishmentAct('establishment.setPlaces')
  const { draft, change, version, takeNew } = useDraft(card, placesOf)
  const { places } = draft
  const put = (next: PlaceDraft[]) => change({ places: next })
  const changeAt = (index: number, part: Partial<PlaceDraft>) =>
    put(places.map((place, at) => (at === index ? { ...place, ...part } : place)))
  return (
    <FormDialog
      title={words.title}
      act={act}
      labels={words}
      onSubmit={() =>
        act.mutate({ id: card.id, version, places: sentPlaces(places) }, { onSuccess: onClose })
      }
      onClose={onClose}
      onTakeNew={takeNew}
    >
      <p className={css.about}>{words.about}</p>
      {places.map((place, index) => (
        <div key={place.id ?? `new-${index}`} className={css.group}>
          <div className={css.groupHead}>
            <strong>{words.place(index + 1)}</strong>
            <Radio
              name="main"
              label={words.main}
              checked={place.main}
              onChange={() => put(places.map((each, at) => ({ ...each, main: at === index })))}
            />
          </div>
          <PlaceFields
            place={place}
            index={index}
            provinceId={place.id === null ? card.provinceId : undefined}
            error={(path) => act.error?.messageAt(path)}
            onChange={(part) => changeAt(index, part)}
          />
          {places.length > 1 && (
            <button type="button" className={css.plain} onClick={() => put(places.toSpliced(index, 1))}>
              {words.drop}
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        className={css.plain}
        onClick={() => put([...places, newPlace(places.length === 0)])}
      >
        {words.add}
      </button>
    </FormDialog>
  )
}
