import { Button } from '@mantine/core'
import { IconCurrentLocation } from '@tabler/icons-react'
import { useState } from 'react'
import { TextField } from '#web/kit/form/Field.tsx'
import css from '../forms.module.css'
import { type Point, pointText, readPoint } from './point.ts'
import { words } from './words.ts'

interface PointFieldProps {
  path: string
  value: Point | null
  error: string | undefined
  onChange: (point: Point | null) => void
}

/** A point on the map: pasted, or asked of the device. */
export function PointField({ path, value, error, onChange }: PointFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [unknown, setUnknown] = useState(false)
  const shown = typed ?? (value ? pointText(value) : '')
  const wrong = typed !== null && typed.trim() !== '' && !readPoint(typed)
  const write = (text: string) => {
    setTyped(text)
    const point = readPoint(text)
    if (point || text.trim() === '') onChange(point)
  }
  const ask = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
        setUnknown(false)
        setTyped(null)
        onChange({ latitude: round(coords.latitude), longitude: round(coords.longitude) })
      },
      () => setUnknown(true),
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  return (
    <div className={css.fields}>
      <TextField
        path={path}
        label={words.point}
        hint={words.pointHint}
        optional
        value={shown}
        data-unread={wrong || undefined}
        error={wrong ? words.pointWrong(shown) : unknown ? words.noHere : error}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCurrentLocation size={16} stroke={1.75} />}
        onClick={ask}
      >
        {words.here}
      </Button>
    </div>
  )
}
