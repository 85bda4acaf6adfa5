import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/vi'
import { DateInput, type DateInputProps } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { words } from '../words.ts'
import { type FieldWords, fieldProps } from './Field.tsx'
import { readDate } from './read-date.ts'

type DateFieldProps = FieldWords & {
  /** `YYYY-MM-DD` */
  value: string | null
  onChange: (value: string | null) => void
} & Pick<DateInputProps, 'minDate' | 'maxDate' | 'disabled' | 'clearable' | 'w'>

/** A day, typed or picked: 09/03/2026. */
export function DateField({ path, label, hint, optional, error, value, onChange, ...rest }: DateFieldProps) {
  return (
    <DateInput
      {...fieldProps({ path, label, hint, optional, error })}
      locale="vi"
      valueFormat="DD/MM/YYYY"
      placeholder={words.dateFormat}
      clearButtonProps={{ 'aria-label': words.clear(label) }}
      leftSection={<IconCalendar size={16} stroke={1.75} aria-hidden />}
      value={value}
      onChange={onChange}
      dateParser={readDate}
      fixOnBlur
      w={200}
      {...rest}
    />
  )
}
