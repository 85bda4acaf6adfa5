import { z } from 'zod'

/** Roles that a person may hold at an organisation. */
export const roles = [
  'centreOfficer',
  'departmentAppraiser',
  'departmentDirector',
  'financeOfficer',
  'viceChair',
  'treasuryOfficer',
  'communeOfficer',
  'communeChair',
  'collaborator',
  'juror',
  'establishmentOwner',
  'ministryOfficer',
  'ministryLeader',
  'administrator',
  // inspectors and state auditors: they read everything of their reach and change nothing
  'auditor',
] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

export const organisationKinds = [
  'ministry',
  'nationalAgency',
  'provincialCommittee',
  'provincialCouncil',
  'department',
  'financeDepartment',
  'otherDepartment',
  'promotionCentre',
  'treasury',
  // inspectorates and state audit
  'inspectorate',
  'press',
  'association',
  'school',
  'serviceOrganisation',
  'communeCommittee',
  // ended on 30 June 2025 with the two-level local government
  'districtCommittee',
  'establishment',
  'system',
] as const
export const OrganisationKind = z.enum(organisationKinds)
export type OrganisationKind = z.infer<typeof OrganisationKind>

export const OrganisationRef = z.object({
  id: z.string(),
  name: z.string(),
  kind: OrganisationKind,
  /** today's provincial jurisdiction, `null` for the Ministry */
  provinceId: z.string().nullable(),
  provinceName: z.string().nullable(),
  /** commune of a communal organisation, as a territory unit id */
  unitId: z.string().nullable(),
})
