import type { OrganisationKind, Role } from '#contract/identity/nouns.ts'
import { rolesAt } from '#contract/identity/rules.ts'
import { signsForAnother, type SigningForm } from '#contract/identity/signing.ts'
import { roles } from '#contract/words/vi.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { OrganisationPicker } from '../../organisations/OrganisationPicker.tsx'
import { Signature } from '../Roles.tsx'
import { words } from '../words.ts'

export interface SigningTerms {
  to: string | null
  title: string
  signingForm: SigningForm
  signingFor: string
  documentNumber: string
}

export interface RoleForm extends SigningTerms {
  organisationId: string | null
  kind: OrganisationKind | null
  role: Role | null
  from: string
}

const forms = Object.entries(words.signingForms).map(([value, label]) => ({
  value: value as SigningForm,
  label,
}))

interface TermsProps {
  terms: SigningTerms
  roleName: string
  kind: OrganisationKind | null
  problem: ProblemError | null
  onChange: (part: Partial<SigningTerms>) => void
}

/** How the holder signs, until when, and by which decision. */
export const TermsFields = ({ terms, roleName, kind, problem, onChange }: TermsProps) => (
  <>
    <DateField
      path="to"
      label={words.fields.to}
      hint={words.fields.toHint}
      optional
      clearable
      value={terms.to}
      error={problem?.messageAt('to')}
      onChange={(to) => onChange({ to })}
    />
    <TextField
      path="title"
      label={words.fields.title}
      hint={words.fields.titleHint}
      optional
      value={terms.title}
      error={problem?.messageAt('title')}
      onChange={(event) => onChange({ title: event.currentTarget.value })}
    />
    <TextField
      path="documentNumber"
      label={words.fields.documentNumber}
      optional
      value={terms.documentNumber}
      error={problem?.messageAt('documentNumber')}
      onChange={(event) => onChange({ documentNumber: event.currentTarget.value })}
    />
    <SelectField
      path="signingForm"
      label={words.fields.signingForm}
      value={terms.signingForm}
      options={forms}
      onChange={(signingForm) => onChange({ signingForm: signingForm ?? '' })}
    />
    {signsForAnother(terms.signingForm) && (
      <TextField
        path="signingFor"
        label={words.fields.signingFor}
        hint={words.fields.signingForHint}
        value={terms.signingFor}
        error={problem?.messageAt('signingFor')}
        onChange={(event) => onChange({ signingFor: event.currentTarget.value })}
      />
    )}
    {terms.title !== '' && (
      <div>
        <Signature holding={{ ...terms, roleName, organisationKind: kind ?? 'department' }} />
      </div>
    )}
  </>
)

interface RoleFieldsProps {
  form: RoleForm
  problem: ProblemError | null
  onChange: (part: Partial<RoleForm>) => void
}

/** A role at an organisation, from a day on; only roles that such an organisation has. */
export function RoleFields({ form, problem, onChange }: RoleFieldsProps) {
  const { kind } = form
  const offered = (Object.keys(roles) as Role[])
    .filter((role) => kind === null || rolesAt[role].includes(kind))
    .map((value) => ({ value, label: roles[value] }))
  return (
    <>
      <OrganisationPicker
        path="organisationId"
        label={words.organisation}
        value={form.organisationId}
        error={problem?.messageAt('organisationId')}
        onChange={(organisationId, picked) =>
          onChange({ organisationId, kind: picked?.kind ?? null, role: null })
        }
      />
      <SelectField
        path="role"
        label={words.role}
        searchable
        value={form.role}
        options={offered}
        error={problem?.messageAt('role')}
        onChange={(role) => onChange({ role })}
      />
      <DateField
        path="from"
        label={words.fields.from}
        value={form.from}
        error={problem?.messageAt('from')}
        onChange={(from) => onChange({ from: from ?? '' })}
      />
      <TermsFields
        terms={form}
        roleName={form.role ? roles[form.role] : ''}
        kind={kind}
        problem={problem}
        onChange={onChange}
      />
    </>
  )
}
