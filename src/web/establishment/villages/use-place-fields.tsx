import { useMe, useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import { words } from './words.ts'

const communes = ['commune'] as const

interface Writing {
  error: (path: string) => string | undefined
  set: (key: string, value: string | number | null) => void
}

/** The fields that the forms of a craft village and of a cluster have in common, each by its key. */
export function usePlaceFields({ error, set }: Writing) {
  const today = useToday()
  const province = useMe().data?.organisation?.provinceId ?? undefined
  return {
    text: (key: 'name' | 'trade' | 'decision' | 'investor', value: string) => (
      <TextField
        path={key}
        label={words[key]}
        optional={key !== 'name'}
        hint={key === 'trade' ? words.tradeHint : undefined}
        value={value}
        error={error(key)}
        onChange={(event) => set(key, event.currentTarget.value)}
      />
    ),
    unit: (value: string | null) => (
      <UnitPicker
        path="unitId"
        label={words.unit}
        date={today}
        levels={communes}
        provinceCode={province}
        value={value}
        error={error('unitId')}
        onChange={(unitId) => set('unitId', unitId)}
      />
    ),
    day: (key: 'foundedOn' | 'recognisedOn', value: string | null) => (
      <DateField
        path={key}
        label={words[key]}
        optional
        clearable
        maxDate={today}
        w="100%"
        value={value}
        error={error(key)}
        onChange={(day) => set(key, day)}
      />
    ),
    figure: (key: 'households' | 'workers' | 'areaHa' | 'leasedHa', value: number | null) => (
      <NumberField
        path={key}
        label={words[key]}
        optional
        {...(key === 'areaHa' || key === 'leasedHa' ? { counted: 'ha' } : {})}
        w="100%"
        value={value}
        error={error(key)}
        onChange={(figure) => set(key, figure)}
      />
    ),
    note: (value: string) => (
      <TextAreaField
        path="note"
        label={words.note}
        optional
        minRows={2}
        value={value}
        error={error('note')}
        onChange={(event) => set('note', event.currentTarget.value)}
      />
    ),
  }
}
