import type { Actor } from '../kernel/actor.ts'
import type { OrganisationKind, Role } from './nouns.ts'

/**
 * Where a role can be held at all: a director is the director of a department.
 * @see cẩm nang 2.1; capabilities part b
 */
export const rolesAt: Readonly<Record<Role, readonly OrganisationKind[]>> = {
  centreOfficer: ['promotionCentre', 'serviceOrganisation'],
  departmentAppraiser: ['department'],
  departmentDirector: ['department'],
  financeOfficer: ['financeDepartment'],
  viceChair: ['provincialCommittee'],
  treasuryOfficer: ['treasury'],
  communeOfficer: ['communeCommittee'],
  communeChair: ['communeCommittee'],
  collaborator: ['communeCommittee', 'promotionCentre', 'department', 'association'],
  juror: [
    'department',
    'otherDepartment',
    'promotionCentre',
    'provincialCommittee',
    'communeCommittee',
    'ministry',
    'nationalAgency',
    'press',
    'association',
    'school',
    'serviceOrganisation',
  ],
  establishmentOwner: ['establishment'],
  ministryOfficer: ['ministry', 'nationalAgency'],
  ministryLeader: ['ministry', 'nationalAgency'],
  administrator: [
    'department',
    'promotionCentre',
    'provincialCommittee',
    'ministry',
    'nationalAgency',
    'system',
  ],
  auditor: ['inspectorate', 'financeDepartment', 'provincialCommittee', 'provincialCouncil', 'ministry'],
}

/** Roles of the nation: no province has an office at which they could be held, whatever it calls the office. */
const ofTheNation: readonly Role[] = ['ministryOfficer', 'ministryLeader']

/** Kinds of the nation: no province has one. */
const nationalKinds: ReadonlySet<string> = new Set<OrganisationKind>(['system', 'ministry', 'nationalAgency'])

/** May an administrator of this place enter an organisation of the kind? Those of the nation are the nation's to enter. */
export const mayBeKind = (actor: Pick<Actor, 'provinceId'>, kind: string): boolean =>
  actor.provinceId === null || !nationalKinds.has(kind)

type Place = { provinceId: string | null }

/** An administrator of a province manages what is of that province; one of the nation manages all. */
export const manages = (actor: Pick<Actor, 'role' | 'provinceId'> | null, place: Place): boolean =>
  actor?.role === 'administrator' && (actor.provinceId === null || actor.provinceId === place.provinceId)

export interface Gift {
  personId: string
  role: Role
  organisation: Place & { kind: OrganisationKind }
}

/**
 * Why this person may not give or take this role; null when they may. Nobody gives, changes or ends a role of their
 * own, and nobody gives a role of a place that they do not manage: so nobody can rise above what they were given.
 */
export function giftRefusal(
  actor: Pick<Actor, 'personId' | 'role' | 'provinceId'>,
  { personId, role, organisation }: Gift,
): 'four_eyes' | 'out_of_reach' | 'misplaced' | null {
  if (!manages(actor, organisation)) return 'out_of_reach'
  if (actor.personId === personId) return 'four_eyes'
  const stands = organisation.provinceId === null || !ofTheNation.includes(role)
  return stands && rolesAt[role].includes(organisation.kind) ? null : 'misplaced'
}

export interface Span {
  /** null: since ever, or without an end */
  from: string | null
  to: string | null
}

/** Do two spans of days have a day in common? A span that ended before it began has none. */
export const shareADay = (one: Span, other: Span): boolean => {
  const empty = ({ from, to }: Span) => from !== null && to !== null && to < from
  const startsIn = (a: Span, b: Span) => a.from === null || b.to === null || a.from <= b.to
  return !empty(one) && !empty(other) && startsIn(one, other) && startsIn(other, one)
}

/** The day before, `YYYY-MM-DD`. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

export interface Form {
  name: string
  from: string | null
  to: string | null
}

/** Index of the first form that does not begin after the one before it; -1 when they follow each other. */
export const disorder = (forms: readonly Pick<Form, 'from'>[]): number =>
  forms.findIndex(({ from }, index) => {
    if (index === 0) return false
    const before = forms[index - 1]?.from ?? null
    return from === null || (before !== null && from <= before)
  })
