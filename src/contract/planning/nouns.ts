import { z } from 'zod'

/** Sources of a plan's money; the first four are the state's, the others are what beneficiaries and others bring. */
export const stateSources = ['national', 'provincial', 'district', 'commune'] as const
export const planSources = [...stateSources, 'own', 'other', 'loan'] as const
export const PlanSource = z.enum(planSources)
export type PlanSource = z.infer<typeof PlanSource>

/** Đề án has who benefits, nhiệm vụ has not; they share plan, budget and settlement. */
const itemKinds = ['project', 'task'] as const
export const ItemKind = z.enum(itemKinds)
export type ItemKind = z.infer<typeof ItemKind>

/**
 * Where a line stands. `kept`: the department put it into the province's plan; `merged`: it lives on in a group project;
 * `deferred`: back in the bank for a later year.
 */
const itemStates = ['proposed', 'kept', 'returned', 'deferred', 'dropped', 'merged'] as const
export const ItemState = z.enum(itemStates)
export type ItemState = z.infer<typeof ItemState>

/** By which way its state money is asked for. @see handbook of procedure: local and national funds differ (TT 46/2012 art. 8) */
export const Route = z.enum(['local', 'national'])
export type Route = z.infer<typeof Route>

/** What the Ministry's side made of a line that asks for national money. */
const nationalStates = ['appraised', 'sent', 'returned', 'approved', 'refused'] as const
export const NationalState = z.enum(nationalStates)
export type NationalState = z.infer<typeof NationalState>

/** The desks that speak of a line's money, in their order. */
export const desks = ['asked', 'kept', 'finance', 'approved'] as const
export type Desk = (typeof desks)[number]

const opinions = ['agree', 'reduce', 'ask'] as const
export const Opinion = z.enum(opinions)
export type Opinion = z.infer<typeof Opinion>

/** Steps of a procedure profile: which ones a province's way has, who takes them and until when is data. */
const profileSteps = [
  'send',
  'appraise',
  'financeOpinion',
  'approve',
  'sendNational',
  'nationalAppraise',
  'nationalApprove',
  'assign',
] as const
export const ProfileStep = z.enum(profileSteps)
export type ProfileStep = z.infer<typeof ProfileStep>

/** Money by source in đồng; a source that is missing is nothing. */
export const Money = z.partialRecord(PlanSource, z.number().int().min(0).max(10_000_000_000_000))
export type Money = z.infer<typeof Money>
