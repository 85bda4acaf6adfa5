import type { FormEvent, ReactNode } from 'react'
import css from './form.module.css'

interface FormProps {
  label: string
  onSubmit: () => void
  children: ReactNode
  /** one primary button, then others */
  buttons: ReactNode
}

/** A figure that could not be read holds the form back: sending now would lose it. */
function unread(form: EventTarget & HTMLFormElement): boolean {
  const field = form.querySelector<HTMLElement>('[data-unread]')
  field?.focus()
  return field !== null
}

/** One column; fields as wide as their content. */
export const Form = ({ label, onSubmit, children, buttons }: FormProps) => (
  <form
    aria-label={label}
    noValidate
    className={css.form}
    onSubmit={(event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      if (!unread(event.currentTarget)) onSubmit()
    }}
  >
    {children}
    <div className={css.buttons}>{buttons}</div>
  </form>
)
