import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import css from './search-box.module.css'

interface SearchBoxProps {
  label: string
  /** what the address says when the box is first drawn */
  q: string
  onChange: (q: string) => void
}

/** Keeps what is being typed and tells the address a moment later; to empty it from outside give it a new key. */
export function SearchBox({ label, q, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(q)
  const tell = useDebouncedCallback(onChange, 200)
  return (
    <TextInput
      className={css.box}
      aria-label={label}
      placeholder={label}
      value={typed}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        tell(event.currentTarget.value.trim())
      }}
    />
  )
}
