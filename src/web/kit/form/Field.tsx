import { Textarea, TextInput, type TextInputProps, type TextareaProps } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { words } from '../words.ts'
import css from './form.module.css'

/** What every field says: label above, hint between label and field, error below. Required is not marked. */
export interface FieldWords {
  /** path of the field in the act's input, e.g. `phases.0.label`: errors find the field by it */
  path: string
  label: string
  hint?: ReactNode
  optional?: boolean
  error?: ReactNode
}

export const fieldId = (path: string): string => `truong-${path.replaceAll('.', '-')}`

/** The field's words as Mantine's inputs take them. */
export const fieldProps = ({ path, label, hint, optional, error }: FieldWords) => ({
  id: fieldId(path),
  name: path,
  label: optional ? (
    <>
      {label} <span className={css.optional}>{words.optional}</span>
    </>
  ) : (
    label
  ),
  description: hint,
  inputWrapperOrder: ['label', 'description', 'input', 'error'] as (
    | 'label'
    | 'input'
    | 'description'
    | 'error'
  )[],
  error: error ? (
    <>
      <IconAlertCircle size={16} stroke={1.75} aria-hidden className={css.errorIcon} />
      <span>{error}</span>
    </>
  ) : undefined,
})

type TextFieldProps = FieldWords & Omit<TextInputProps, 'label' | 'description' | 'error' | 'id' | 'name'>

export function TextField({ path, label, hint, optional, error, ...rest }: TextFieldProps) {
  return <TextInput {...fieldProps({ path, label, hint, optional, error })} {...rest} />
}

type TextAreaFieldProps = FieldWords & Omit<TextareaProps, 'label' | 'description' | 'error' | 'id' | 'name'>

export function TextAreaField({ path, label, hint, optional, error, ...rest }: TextAreaFieldProps) {
  return (
    <Textarea
      // measuring a megabyte at each keystroke would freeze the page; such a text scrolls in its own frame
      autosize={typeof rest.value !== 'string' || rest.value.length < 20_000}
      minRows={3}
      maxRows={16}
      {...fieldProps({ path, label, hint, optional, error })}
      {...rest}
    />
  )
}
