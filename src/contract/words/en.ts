import type { OrganisationKind, Role } from '../identity/nouns.ts'
import type { ProblemCode } from '../kernel/problem.ts'
import type { ProgrammeState, ProgrammeStep } from '../programme/workflow.ts'

/** English words for integrators and for the English parts of the documentation. */

export const problems: Record<ProblemCode, string> = {
  not_signed_in: 'Sign in first.',
  bad_credentials: 'Wrong user name or password.',
  bad_key: 'The key is malformed, unknown, expired or revoked.',
  second_factor_required: 'A one-time code is needed',
  proof_required: 'Prove again who you are',
  not_granted: 'Your role may not do this.',
  out_of_reach: 'This record belongs to another unit.',
  four_eyes: 'Whoever drafted or submitted may not approve.',
  csrf: 'The request lacks the session’s anti-forgery token.',
  not_found: 'No such record, or not for you.',
  step_not_allowed: 'Not possible in the present state.',
  stale_version: 'Somebody saved this part before you.',
  already_exists: 'It exists already.',
  in_use: 'It is in use.',
  wrong_offset: 'The part sent does not follow what has arrived.',
  invalid: 'Some fields need a look.',
  reason_required: 'Say why.',
  too_large: 'Too large.',
  locked_out: 'Too many failures; wait.',
  rate_limited: 'Too many requests; wait.',
  not_built: 'Not built yet.',
  unavailable: 'The database is not ready.',
  internal: 'Unexpected error.',
}

export const programmeStates: Record<ProgrammeState, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  returned: 'Returned',
  approved: 'In force',
  amending: 'Amendment in the making',
  amendmentSubmitted: 'Amendment submitted',
  amended: 'In force as amended',
  closed: 'Closed',
}

export const programmeSteps: Record<ProgrammeStep, string> = {
  edit: 'Edit',
  submit: 'Submit',
  return: 'Return',
  approve: 'Approve',
  amend: 'Amend',
  submitAmendment: 'Submit amendment',
  returnAmendment: 'Return amendment',
  approveAmendment: 'Approve amendment',
  abandonAmendment: 'Abandon amendment',
  close: 'Close',
  settleFinding: 'Settle finding',
  delete: 'Delete draft',
}

export const roles: Record<Role, string> = {
  centreOfficer: 'Promotion centre officer',
  departmentAppraiser: 'Department appraiser',
  departmentDirector: 'Department director',
  financeOfficer: 'Finance officer',
  viceChair: 'Provincial vice-chair',
  treasuryOfficer: 'Treasury officer',
  communeOfficer: 'Commune officer',
  communeChair: 'Commune chair',
  collaborator: 'Collaborator',
  juror: 'Juror',
  establishmentOwner: 'Establishment owner',
  ministryOfficer: 'Ministry officer',
  ministryLeader: 'Ministry leader',
  administrator: 'Administrator',
  auditor: 'Inspector or auditor',
}

export const organisationKinds: Record<OrganisationKind, string> = {
  ministry: 'Ministry',
  nationalAgency: 'National agency',
  provincialCommittee: 'Provincial People’s Committee',
  provincialCouncil: 'Provincial People’s Council',
  department: 'Department of Industry and Trade',
  financeDepartment: 'Department of Finance',
  otherDepartment: 'Other department',
  promotionCentre: 'Industrial promotion centre',
  districtCommittee: 'District People’s Committee (until 30 June 2025)',
  communeCommittee: 'Commune People’s Committee',
  treasury: 'State Treasury',
  inspectorate: 'Inspectorate or state audit',
  press: 'Press',
  association: 'Association',
  school: 'School or institute',
  serviceOrganisation: 'Service organisation',
  establishment: 'Rural industrial establishment',
  system: 'System',
}
