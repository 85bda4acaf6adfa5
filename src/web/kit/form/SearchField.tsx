import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { fieldProps } from './Field.tsx'
import css from './form.module.css'

interface SearchFieldProps {
  /** the key of the address that it fills */
  path: string
  label: string
  /** the label is only read out: the placeholder says it already */
  labelHidden?: boolean
  placeholder?: string
  /** what the address says when the field is first drawn */
  value: string | undefined
  /** milliseconds after the last key until `onSearch` */
  delay?: number
  /** how it lies among the filters, where it does not grow as elsewhere */
  className?: string
  /** the text without spaces around it; nothing typed: undefined */
  onSearch: (text: string | undefined) => void
}

/** Keeps what is being typed and tells the address a moment later; to empty it from outside give it a new key. */
export function SearchField(props: SearchFieldProps) {
  const { path, label, labelHidden, placeholder, value, delay = 200, className, onSearch } = props
  const [typed, setTyped] = useState(value ?? '')
  const tell = useDebouncedCallback((text: string) => onSearch(text.trim() || undefined), delay)
  return (
    <TextInput
      {...fieldProps({ path, label: labelHidden ? '' : label })}
      aria-label={labelHidden ? label : undefined}
      className={className ?? css.search}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        tell(event.currentTarget.value)
      }}
    />
  )
}
