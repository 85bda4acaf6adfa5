import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { words } from '../words.ts'
import { type FieldWords, fieldProps } from './Field.tsx'

const VisibilityIcon = ({ reveal }: { reveal: boolean }) =>
  reveal ? <IconEyeOff size={16} stroke={1.75} /> : <IconEye size={16} stroke={1.75} />

type PasswordFieldProps = FieldWords &
  Omit<PasswordInputProps, 'label' | 'description' | 'error' | 'id' | 'name' | 'value' | 'onChange'> & {
    value: string
    onChange: (value: string) => void
  }

/** A password: hidden, shown on wish, known to the browser's keeper of passwords. */
export function PasswordField({
  path,
  label,
  hint,
  optional,
  error,
  value,
  onChange,
  ...rest
}: PasswordFieldProps) {
  return (
    <PasswordInput
      {...fieldProps({ path, label, hint, optional, error })}
      visibilityToggleIcon={VisibilityIcon}
      visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
      autoComplete="current-password"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  )
}
