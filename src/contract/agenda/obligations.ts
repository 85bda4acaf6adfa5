import { z } from 'zod'
import { act, query } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'
import { OrganisationKind } from '../identity/nouns.ts'
import { Confidence } from './dues.ts'
import { DueRule } from './rule.ts'

/** Who owes what to whom by when. */
const Terms = z.object({
  title: z.string().trim().min(1).max(300),
  basis: z.string().trim().max(500).nullable(),
  confidence: Confidence,
  /** each office of this kind */
  ownerKind: OrganisationKind,
  /** the office of this kind that receives it; null: nobody has to */
  recipientKind: OrganisationKind.nullable(),
  rule: DueRule,
  remindBefore: z.number().int().min(0).max(60),
  headAfter: z.number().int().min(0).max(60),
  recipientAfter: z.number().int().min(0).max(60),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
})

export const Obligation = Terms.extend({
  id: z.string(),
  /** '00': every province */
  provinceId: z.string(),
  source: z.string().nullable(),
  ownerName: z.string().nullable(),
  recipientName: z.string().nullable(),
  ownerKind: OrganisationKind.nullable(),
  version: z.number().int(),
  /** may this person change it? */
  own: z.boolean(),
})
export type Obligation = z.infer<typeof Obligation>

export const obligations = query('agenda.obligations', {
  input: z.object({ q: z.string().max(200).optional(), kind: OrganisationKind.optional() }),
  output: z.object({ items: z.array(Obligation) }),
})

/** A new obligation of one's province (of every province: the Ministry's), or a change of one. */
export const saveObligation = act('agenda.saveObligation', {
  input: Terms.extend({ id: recordId('obligation').optional(), version: z.number().int().optional() }),
  output: z.object({ id: z.string() }),
})

/** It falls due no more after a day; what is open until then stays. */
export const endObligation = act('agenda.endObligation', {
  input: z.object({
    id: recordId('obligation'),
    on: z.iso.date(),
    reason: z.string().trim().max(500).optional(),
  }),
  output: z.object({ id: z.string() }),
})
