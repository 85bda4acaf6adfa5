import type { Actor } from '../../kernel/actor.ts'

interface OfOffice {
  organisationId: string
  provinceId: string
}

/** A paper is its own office's affair. */
export const handlesPaper = (actor: Actor, { organisationId }: OfOffice): boolean =>
  actor.organisationId === organisationId

/** Reads an office's register: its own people; auditors and administrators of the province, or of the country. */
export const readsRegister = (actor: Actor | null, office: OfOffice): boolean =>
  actor !== null &&
  (handlesPaper(actor, office) ||
    (['auditor', 'administrator'].includes(actor.role) &&
      (actor.provinceId === null || actor.provinceId === office.provinceId)))

/** Names of the bodies that decide as one; their chairs sign in their name. */
const collectives: Readonly<Record<string, string>> = {
  provincialCommittee: 'Ủy ban nhân dân',
  communeCommittee: 'Ủy ban nhân dân',
  provincialCouncil: 'Hội đồng nhân dân',
}

export const collectiveOf = (organisationKind: string): string | null => collectives[organisationKind] ?? null
