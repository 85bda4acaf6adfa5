import { Button } from '@mantine/core'
import { IconCamera, IconCurrentLocation, IconPhoto } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Section } from '#web/kit/page/Section.tsx'
import type { Photo } from '../offline/draft.ts'
import { photoOf } from '../offline/photos.ts'
import css from '../survey.module.css'
import { words } from '../words.ts'
import type { PartProps } from './parts.ts'
import { toldPosition } from './position.ts'

const said = words.form

const Pick = ({ camera, onPick }: { camera: boolean; onPick: (files: File[]) => void }) => {
  const input = useRef<HTMLInputElement>(null)
  const label = camera ? said.takePhoto : said.choosePhoto
  const Icon = camera ? IconCamera : IconPhoto
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept="image/*"
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])])
          // the same picture may be chosen again
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

const Picture = ({ photo, no, onDrop }: { photo: Photo; no: number; onDrop: () => void }) => {
  const address = useMemo(() => photo.blob && URL.createObjectURL(photo.blob), [photo.blob])
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address])
  return (
    <li>
      {address && <img src={address} alt={said.photo(no)} />}
      <button type="button" className={css.link} onClick={onDrop}>
        {said.dropPhoto(no)}
      </button>
    </li>
  )
}

interface Finding {
  busy: boolean
  error: string | null
}

/** Asks the telephone where it stands; only when the button is pressed. */
function useLocating(onFound: (position: GeolocationPosition) => void) {
  const [finding, setFinding] = useState<Finding>({ busy: false, error: null })
  const locate = () => {
    setFinding({ busy: true, error: null })
    navigator.geolocation.getCurrentPosition(
      (position) => {
        setFinding({ busy: false, error: null })
        onFound(position)
      },
      ({ code, PERMISSION_DENIED }) =>
        setFinding({ busy: false, error: code === PERMISSION_DENIED ? said.notAllowed : said.notFound }),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 10_000 },
    )
  }
  return { ...finding, locate }
}

const Location = ({ draft, problem, answer }: PartProps) => {
  const { position } = draft.answers
  const { busy, error, locate } = useLocating(({ coords }) =>
    answer({
      position: { latitude: coords.latitude, longitude: coords.longitude, accuracy: coords.accuracy },
    }),
  )
  const refused = error ?? problem?.messageAt('position')
  return (
    <div className={css.fields} id="truong-position" tabIndex={-1}>
      <div className={css.row}>
        <Button
          variant="default"
          loading={busy}
          leftSection={<IconCurrentLocation size={16} stroke={1.75} aria-hidden />}
          onClick={locate}
        >
          {position ? said.locateAgain : said.locate}
        </Button>
      </div>
      <div role="status">
        {busy && <p className={css.quiet}>{said.locating}</p>}
        {refused && <p className={css.problem}>{refused}</p>}
        {position && (
          <p>
            {toldPosition(position)}{' '}
            <button type="button" className={css.link} onClick={() => answer({ position: null })}>
              {said.dropPosition}
            </button>
          </p>
        )}
      </div>
    </div>
  )
}

/** Photographs and where the place lies. */
export function PlaceSection(
  props: PartProps & { onPhotos: (change: (before: Photo[]) => Photo[]) => void },
) {
  const { draft, onPhotos } = props
  const pick = async (files: File[]) => {
    for (const file of files) {
      const photo = await photoOf(file)
      onPhotos((before) => [...before, photo])
    }
  }
  return (
    <Section title={said.place}>
      <div className={css.fields}>
        <div className={css.row}>
          <Pick camera onPick={(files) => void pick(files)} />
          <Pick camera={false} onPick={(files) => void pick(files)} />
        </div>
        {draft.photos.length > 0 && (
          <ul className={css.photos}>
            {draft.photos.map((photo, index) => (
              <Picture
                key={photo.id}
                photo={photo}
                no={index + 1}
                onDrop={() => onPhotos((before) => before.filter(({ id }) => id !== photo.id))}
              />
            ))}
          </ul>
        )}
        <Location {...props} />
      </div>
    </Section>
  )
}
