import { z } from 'zod'
import { act, query } from '../kernel/act.ts'
import { isMasked, sensitive } from '../kernel/sensitive.ts'
import { tidy } from '../kernel/text.ts'
import { recordId } from '../kernel/record.ts'
import { OrganisationKind, Role } from './nouns.ts'
import { SigningForm } from './signing.ts'

const Id = z.uuid()
const Day = z.iso.date()
const Name = z.string().transform(tidy).pipe(z.string().min(2).max(120))
const Reason = z.string().transform(tidy).pipe(z.string().min(1).max(1000))
const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((typed) => tidy(typed) || null)
    .nullable()
    .default(null)

/** Empty means none; a masked value that comes back from a form means that it stays. */
const personal = (pattern: RegExp) =>
  z
    .string()
    .max(120)
    .refine((typed) => typed.trim() === '' || isMasked(typed) || pattern.test(typed.replace(/[\s.]/g, '')), {
      params: { code: 'wrong_format' },
    })
    .nullable()
    .default(null)

const Contacts = z.object({
  email: z
    .string()
    .max(120)
    .refine((typed) => typed.trim() === '' || isMasked(typed) || z.email().safeParse(typed.trim()).success, {
      params: { code: 'wrong_format' },
    })
    .nullable()
    .default(null),
  phone: personal(/^\+?\d{8,15}$/),
  /** CCCD (12), formerly CMND (9) */
  identityNumber: personal(/^(\d{9}|\d{12})$/),
  division: text(120),
})

const Signing = z.object({
  title: text(120),
  signingForm: SigningForm.default(''),
  signingFor: text(120),
})

const signsForSomebody = (
  input: { signingForm: SigningForm; signingFor: string | null },
  context: z.core.$RefinementCtx,
) => {
  if (input.signingForm === '' || input.signingForm === 'Q.' || input.signingFor) return
  context.addIssue({ code: 'custom', path: ['signingFor'], params: { code: 'required' } })
}

const RoleGift = z.object({
  organisationId: recordId('organisation'),
  role: Role,
  from: Day,
  to: Day.nullable().default(null),
  ...Signing.shape,
  documentNumber: text(80),
})

const Kept = z.object({ id: Id })

/** A new account with its first role. It has no password: the person chooses one by the link of an invitation. */
export const createPerson = act('identity.createPerson', {
  proof: true,
  input: z
    .object({
      name: Name,
      username: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/),
      ...Contacts.shape,
      ...RoleGift.shape,
    })
    .superRefine(signsForSomebody),
  output: Kept,
})

export const changePerson = act('identity.changePerson', {
  proof: true,
  input: z.object({ id: recordId('person'), version: z.number().int(), name: Name, ...Contacts.shape }),
  output: z.object({ id: Id, version: z.number().int() }),
})

/** Nobody signs in under this account any more; what they did stays theirs. */
export const disablePerson = act('identity.disablePerson', {
  proof: true,
  input: z.object({ id: recordId('person'), reason: Reason }),
  output: Kept,
})

export const enablePerson = act('identity.enablePerson', {
  proof: true,
  input: z.object({ id: recordId('person'), reason: Reason }),
  output: Kept,
})

export const giveRole = act('identity.giveRole', {
  proof: true,
  input: RoleGift.extend({ personId: recordId('person') }).superRefine(signsForSomebody),
  output: Kept,
})

export const changeRole = act('identity.changeRole', {
  proof: true,
  input: z
    .object({
      id: recordId('holding'),
      to: Day.nullable().default(null),
      ...Signing.shape,
      documentNumber: text(80),
    })
    .superRefine(signsForSomebody),
  output: Kept,
})

/** The last day of a role; yesterday ends it at once. */
export const endRole = act('identity.endRole', {
  proof: true,
  input: z.object({ id: recordId('holding'), lastDay: Day, reason: Reason }),
  output: Kept,
})

/**
 * Lets somebody act in one's role: for named acts, for some time, by a paper.
 * @see NĐ 30/2020/NĐ-CP Đ.13.3: giao ký thừa ủy quyền bằng văn bản, giới hạn thời gian và nội dung
 */
export const delegate = act('identity.delegate', {
  proof: true,
  input: z.object({
    holdingId: recordId('holding'),
    toPersonId: recordId('person'),
    toTitle: z.string().transform(tidy).pipe(z.string().min(1).max(120)),
    acts: z.array(z.string().max(80)).min(1).max(200),
    from: Day,
    to: Day,
    documentNumber: z.string().transform(tidy).pipe(z.string().min(1).max(80)),
    documentDate: Day,
  }),
  output: Kept,
})

export const revokeDelegation = act('identity.revokeDelegation', {
  proof: true,
  input: z.object({ id: recordId('delegation'), reason: Reason }),
  output: Kept,
})

/** Goes on in another of one's roles, or in somebody's by their delegation. */
export const switchRole = act('identity.switchRole', {
  input: z.object({
    holdingId: recordId('holding'),
    delegationId: recordId('delegation').nullable().default(null),
  }),
  output: z.object({ holdingId: Id }),
})

const ActName = z.object({ name: z.string(), words: z.string(), room: z.string() })

const Holding = z.object({
  id: Id,
  role: Role,
  roleName: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  organisationKind: OrganisationKind,
  provinceName: z.string().nullable(),
  from: Day,
  to: Day.nullable(),
  title: z.string().nullable(),
  signingForm: SigningForm,
  signingFor: z.string().nullable(),
  documentNumber: z.string().nullable(),
  /** holds today */
  current: z.boolean(),
  /** acts that may be delegated from it */
  delegable: z.array(ActName),
  /** the asking person may change and end it */
  manages: z.boolean(),
})

const Delegation = z.object({
  id: Id,
  holdingId: Id,
  fromPersonId: Id,
  fromName: z.string(),
  toPersonId: Id,
  toName: z.string(),
  toTitle: z.string(),
  roleName: z.string(),
  organisationName: z.string(),
  acts: z.array(ActName),
  from: Day,
  to: Day,
  documentNumber: z.string(),
  documentDate: Day,
  revokedAt: z.string().nullable(),
  current: z.boolean(),
  /** the asking person may revoke it */
  manages: z.boolean(),
})

export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  username: z.string(),
  division: z.string().nullable(),
  active: z.boolean(),
  demo: z.boolean(),
  /** roles of today */
  roles: z.array(
    z.object({ role: Role, roleName: z.string(), organisationId: Id, organisationName: z.string() }),
  ),
})

/** People of one's reach, by name or user name without diacritics. */
export const list = query('identity.people', {
  input: z.object({
    q: z.string().max(200).default(''),
    organisationId: recordId('organisation').optional(),
    role: Role.optional(),
    state: z.enum(['active', 'disabled', 'any']).default('active'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    /** id of the last person of the page before */
    after: recordId('person').optional(),
  }),
  output: z.object({ items: z.array(PersonRow), total: z.number().int(), next: Id.nullable() }),
})

export const get = query('identity.person', {
  input: z.object({ id: recordId('person') }),
  output: z.object({
    ...PersonRow.omit({ roles: true }).shape,
    version: z.number().int(),
    email: sensitive(z.string().nullable(), 'email'),
    phone: sensitive(z.string().nullable(), 'phone'),
    identityNumber: sensitive(z.string().nullable(), 'identityNumber'),
    disabledAt: z.string().nullable(),
    disabledReason: z.string().nullable(),
    holdings: z.array(Holding),
    delegations: z.array(Delegation),
    manages: z.boolean(),
  }),
})

/** Roles in which the asking person may act today, their own and by delegation, and what they delegated. */
export const myHoldings = query('identity.myHoldings', {
  own: true,
  input: z.object({}),
  output: z.object({
    /** in which they act now */
    acting: z.object({ holdingId: Id.nullable(), delegationId: Id.nullable() }),
    holdings: z.array(Holding),
    delegations: z.array(Delegation),
  }),
})
