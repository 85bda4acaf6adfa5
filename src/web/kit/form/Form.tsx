import type { FormEvent, ReactNode } from 'react'
import css from './form.module.css'

interface FormProps {
  label: string
  onSubmit: () => void
  children: ReactNode
  /** one primary button, then others */
  buttons: ReactNode
}

/** One column; fields as wide as their content. */
export const Form = ({ label, onSubmit, children, buttons }: FormProps) => (
  <form
    aria-label={label}
    noValidate
    className={css.form}
    onSubmit={(event: FormEvent) => {
      event.preventDefault()
      onSubmit()
    }}
  >
    {children}
    <div className={css.buttons}>{buttons}</div>
  </form>
)
