import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { words } from '../words.ts'

const fields = ['division', 'email', 'phone', 'identityNumber'] as const

export type ContactForm = Record<(typeof fields)[number] | 'name', string>

interface ContactFieldsProps {
  form: ContactForm
  problem: ProblemError | null
  onChange: (part: Partial<ContactForm>) => void
}

/** Name, place and contacts of a person; only the name must be there. */
export const ContactFields = ({ form, problem, onChange }: ContactFieldsProps) => (
  <>
    <TextField
      path="name"
      label={words.name}
      data-autofocus
      value={form.name}
      error={problem?.messageAt('name')}
      onChange={(event) => onChange({ name: event.currentTarget.value })}
    />
    {fields.map((field) => (
      <TextField
        key={field}
        path={field}
        label={words[field]}
        optional
        value={form[field]}
        error={problem?.messageAt(field)}
        onChange={(event) => onChange({ [field]: event.currentTarget.value })}
      />
    ))}
  </>
)
