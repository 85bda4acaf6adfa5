import { z } from 'zod'
import { act } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { Day, LegalKind, LegalStage, Needed, RelationKind, Text } from './nouns.ts'

const Id = recordId('legal')

/** What a person writes down of a document. */
export const LegalFields = z.object({
  kind: LegalKind,
  number: Text(80)
    .nullable()
    .default(null)
    .transform((said) => said || null),
  issuer: Needed(200),
  /** one of our organisations, where the issuer is one */
  issuerId: recordId('organisation').nullable().default(null),
  signer: Text(120).default(''),
  title: Needed(1000),
  signedOn: Day.nullable().default(null),
  effectiveOn: Day.nullable().default(null),
  /** first day out of force */
  expiresOn: Day.nullable().default(null),
  stage: LegalStage.default('issued'),
  /** the draft is to be ready, or the document looked through again, by this day */
  dueOn: Day.nullable().default(null),
  dueWhat: Text(300).default(''),
  note: Text(2000).default(''),
  /** everyone may read it */
  open: z.boolean().default(true),
})
export type LegalFields = z.output<typeof LegalFields>

const Kept = z.object({ id: z.string(), version: z.number().int() })

/** Adds a document to the base of one's province, or of the nation. */
export const addLegal = act('documents.addLegal', { input: LegalFields, output: Kept })

/** Sets right or completes what stands there; also how a draft becomes issued. */
export const correctLegal = act('documents.correctLegal', {
  input: LegalFields.extend({
    id: Id,
    version: z.number().int(),
    /** the fact was compared with the paper */
    checked: z.boolean().default(false),
  }),
  output: Kept,
})

/** Says what a document does to another; said again it is said anew. */
export const relateLegal = act('documents.relateLegal', {
  input: z.object({
    id: Id,
    kind: RelationKind,
    to: Id,
    /** only these articles; empty: the whole */
    articles: Text(500).default(''),
    /** null: when the acting document comes into force */
    effectiveOn: Day.nullable().default(null),
  }),
  output: Kept,
})

export const unrelateLegal = act('documents.unrelateLegal', {
  input: z.object({ id: Id, kind: RelationKind, to: Id, reason: Needed(500) }),
  output: Kept,
})

/** Takes a document out that should not have been there; it stays readable with the reason, and has no effects. */
export const withdrawLegal = act('documents.withdrawLegal', {
  input: z.object({ id: Id, version: z.number().int(), reason: Needed(500) }),
  output: Kept,
})
