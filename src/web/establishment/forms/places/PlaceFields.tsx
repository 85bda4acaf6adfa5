import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import css from '../forms.module.css'
import type { PlaceDraft } from './place.ts'
import { PointField } from './PointField.tsx'
import { words } from './words.ts'

interface PlaceFieldsProps {
  place: PlaceDraft
  index: number
  provinceId: string | undefined
  error: (path: string) => string | undefined
  /** where it is and nothing else: the short form */
  short?: boolean
  onChange: (part: Partial<PlaceDraft>) => void
}

const levels = ['commune'] as const

/** One place of production; a place of old keeps the unit of its day. */
export function PlaceFields({ place, index, provinceId, error, short = false, onChange }: PlaceFieldsProps) {
  const today = useToday()
  const at = (key: string) => `places.${index}.${key}`
  const { latitude, longitude } = place
  return (
    <>
      <UnitPicker
        path={at('unitId')}
        label={words.unitId}
        date={place.unitDay ?? today}
        levels={levels}
        provinceCode={provinceId}
        value={place.unitId || null}
        error={error(at('unitId'))}
        onChange={(unitId) => onChange({ unitId: unitId ?? '' })}
      />
      <TextField
        path={at('address')}
        label={words.address}
        optional
        value={place.address}
        error={error(at('address'))}
        onChange={(event) => onChange({ address: event.currentTarget.value })}
      />
      {!short && (
        <>
          <PointField
            path={at('latitude')}
            value={latitude !== null && longitude !== null ? { latitude, longitude } : null}
            error={error(at('latitude')) ?? error(at('longitude'))}
            onChange={(point) => onChange(point ?? { latitude: null, longitude: null })}
          />
          <div className={css.pair}>
            <DateField
              path={at('since')}
              label={words.since}
              optional
              clearable
              w="100%"
              value={place.since}
              error={error(at('since'))}
              onChange={(since) => onChange({ since })}
            />
            <DateField
              path={at('until')}
              label={words.until}
              optional
              clearable
              w="100%"
              value={place.until}
              error={error(at('until'))}
              onChange={(until) => onChange({ until })}
            />
          </div>
        </>
      )}
    </>
  )
}
