import { TextField } from './Field.tsx'

interface CodeFieldProps {
  path: string
  label: string
  hint?: string
  error?: string | undefined
  value: string
  onChange: (value: string) => void
}

/** A one-time code: digits on a phone's keyboard, offered by the browser where it knows it; a recovery code goes in too. */
export const CodeField = ({ value, onChange, ...said }: CodeFieldProps) => (
  <TextField
    {...said}
    inputMode="text"
    autoComplete="one-time-code"
    autoCapitalize="characters"
    spellCheck={false}
    data-autofocus
    autoFocus
    maxLength={40}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
)
