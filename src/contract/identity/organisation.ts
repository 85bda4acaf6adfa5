import { z } from 'zod'
import { act, query } from '../kernel/act.ts'
import { tidy } from '../kernel/text.ts'
import { recordId } from '../kernel/record.ts'
import { OrganisationKind } from './nouns.ts'

const Id = z.uuid()
const Day = z.iso.date()
const Name = z.string().transform(tidy).pipe(z.string().min(3).max(300))
const ProvinceId = z.string().regex(/^\d{2}$/)
/** As typed; empty means that there is none. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((typed) => tidy(typed) || null)
    .nullable()
    .default(null)

const Email = z
  .union([z.literal(''), z.email().max(120)])
  .transform((typed) => typed || null)
  .nullable()
  .default(null)

/** What is said of an organisation besides its name and where it belongs. */
const Particulars = z.object({
  shortName: text(60),
  code: text(40),
  address: text(300),
  phone: text(40),
  email: Email,
})

const Placed = z.object({
  kind: OrganisationKind,
  name: Name,
  parentId: recordId('organisation').nullable().default(null),
  /** today's provincial jurisdiction; null: national */
  provinceId: ProvinceId.nullable(),
  /** of a communal or district organisation, as a territory unit id */
  unitId: z.string().max(40).nullable().default(null),
})

/** The decision by which it came about, as printed. */
const Decision = z.object({
  documentNumber: z.string().transform(tidy).pipe(z.string().min(1).max(80)),
  documentDate: Day,
})

/** How sure the house is of a fact: printed in a paper of the house, well known, to be checked, entered by a person. */
export const Confidence = z.enum(['printed', 'known', 'uncertain', 'entered'])
export type Confidence = z.infer<typeof Confidence>

const Kept = z.object({ id: Id, version: z.number().int() })
const Versioned = z.object({ id: recordId('organisation'), version: z.number().int() })

export const create = act('identity.createOrganisation', {
  input: Placed.extend({ ...Particulars.shape, validFrom: Day.nullable().default(null) }),
  output: Kept,
})

const FormInput = z.object({
  name: Name,
  parentId: recordId('organisation').nullable().default(null),
  from: Day.nullable(),
  documentNumber: text(80),
  documentDate: Day.nullable().default(null),
})

/** Sets right what was entered wrongly or not known: particulars, and the names of its days. */
export const correct = act('identity.correctOrganisation', {
  input: Versioned.extend({
    ...Particulars.shape,
    kind: OrganisationKind,
    unitId: z.string().max(40).nullable().default(null),
    /** the fact was compared with a paper */
    checked: z.boolean().default(false),
    forms: z.array(FormInput).min(1).max(30),
  }),
  output: Kept,
})

/** Goes on under another name or another parent from a day. */
export const rename = act('identity.renameOrganisation', {
  input: Versioned.extend({
    name: Name,
    parentId: recordId('organisation').nullable().default(null),
    date: Day,
    ...Decision.shape,
  }),
  output: Kept,
})

const Successor = z.union([
  z.object({ id: recordId('organisation') }),
  Placed.extend({ shortName: text(60) }),
])

/** Several end, one stands in their place: one that is there, or a new one. Roles may move along. */
export const merge = act('identity.mergeOrganisations', {
  proof: true,
  input: z.object({
    from: z.array(Versioned).min(1).max(20),
    into: Successor,
    date: Day,
    ...Decision.shape,
    moveRoles: z.boolean().default(true),
  }),
  output: z.object({ id: Id, moved: z.number().int() }),
})

/** Parts of it become organisations of their own; it goes on, or ends and the roles held there with it. */
export const split = act('identity.splitOrganisation', {
  proof: true,
  input: Versioned.extend({
    parts: z.array(Successor).min(1).max(20),
    ends: z.boolean(),
    date: Day,
    ...Decision.shape,
  }),
  output: z.object({ ids: z.array(Id) }),
})

/** Ends without a successor; the roles held there end with it. */
export const close = act('identity.closeOrganisation', {
  proof: true,
  input: Versioned.extend({ date: Day, ...Decision.shape }),
  output: Kept,
})

export const OrganisationRow = z.object({
  id: Id,
  kind: OrganisationKind,
  /** the name of the day asked about */
  name: z.string(),
  shortName: z.string().nullable(),
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
  provinceId: z.string().nullable(),
  provinceName: z.string().nullable(),
  unitId: z.string().nullable(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  confidence: Confidence,
  /** names of other days */
  otherNames: z.array(z.string()),
})

/** Organisations by any name they ever had, without diacritics. */
export const list = query('identity.organisations', {
  input: z.object({
    q: z.string().max(200).default(''),
    kind: OrganisationKind.optional(),
    /** today's jurisdiction; `00`: national */
    provinceId: ProvinceId.optional(),
    parentId: recordId('organisation').optional(),
    unitId: z.string().max(40).optional(),
    /** `any`: also those that have ended or not begun */
    validity: z.enum(['onDate', 'any']).default('onDate'),
    /** today by default */
    date: Day.optional(),
    uncertain: z.stringbool().optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
  }),
  output: z.object({ items: z.array(OrganisationRow), total: z.number().int() }),
})

const Kin = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(['merged', 'split', 'replaced']),
  date: Day,
  documentNumber: z.string().nullable(),
  confidence: Confidence,
})

export const get = query('identity.organisation', {
  input: z.object({ id: recordId('organisation') }),
  output: OrganisationRow.extend({
    version: z.number().int(),
    code: z.string().nullable(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    /** where the facts come from */
    source: z.string().nullable(),
    forms: z.array(
      z.object({
        name: z.string(),
        parentId: Id.nullable(),
        parentName: z.string().nullable(),
        from: Day.nullable(),
        to: Day.nullable(),
        documentNumber: z.string().nullable(),
        documentDate: Day.nullable(),
      }),
    ),
    predecessors: z.array(Kin),
    successors: z.array(Kin),
    children: z.array(OrganisationRow),
    /** this person keeps it */
    manages: z.boolean(),
  }),
})

/** What it was called on a day and whose it was: an old paper prints the name of its day. */
export const at = query('identity.organisationAt', {
  input: z.object({ id: recordId('organisation'), date: Day }),
  output: z.object({
    id: Id,
    name: z.string(),
    parentId: Id.nullable(),
    parentName: z.string().nullable(),
    /** false: it did not stand on that day, the nearest name is told */
    stands: z.boolean(),
  }),
})
