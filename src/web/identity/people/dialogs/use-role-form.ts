import { useState } from 'react'
import type { Role } from '#contract/identity/nouns.ts'
import { useToday } from '#web/kit/call/session.ts'
import type { RoleForm } from './RoleFields.tsx'

/** The fields of a new role; what is not chosen yet is sent as nothing, and the server says so on its field. */
export function useRoleForm() {
  const today = useToday()
  const [form, setForm] = useState<RoleForm>({
    organisationId: null,
    kind: null,
    role: null,
    from: today,
    to: null,
    title: '',
    signingForm: '',
    signingFor: '',
    documentNumber: '',
  })
  const { kind: _, role, organisationId, ...rest } = form
  return {
    form,
    set: (part: Partial<RoleForm>) => setForm((before) => ({ ...before, ...part })),
    sent: { ...rest, organisationId: organisationId ?? '', role: role ?? ('' as Role) },
  }
}
