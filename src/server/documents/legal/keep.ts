import {
  addLegal,
  correctLegal,
  type LegalFields,
  relateLegal,
  unrelateLegal,
  withdrawLegal,
} from '#contract/documents/legal/acts.ts'
import { keepsLegal, mayDo, provinceOf } from '#contract/documents/legal/rules.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { type FieldProblem, invalidField, Problem } from '#contract/kernel/problem.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { dropRelation, keepRelation, leadsTo } from './store-relations.ts'
import {
  findIssuer,
  findLegal,
  findTwin,
  insertLegal,
  type LegalDetail,
  lockLegal,
  markWithdrawn,
  touchLegal,
  writeLegal,
} from './store.ts'

const nameOf = ({ number, title }: { number: string | null; title: string }): string => number ?? title

/** What the days and the number must say together. @throws Problem `invalid` with all of it */
async function check(
  db: Queryable,
  provinceId: string,
  given: LegalFields,
  own: string | null,
): Promise<void> {
  const fields: FieldProblem[] = []
  const begins = given.effectiveOn ?? given.signedOn
  if (given.stage === 'issued' && given.signedOn === null)
    fields.push({ path: ['signedOn'], code: 'required' })
  if (given.stage === 'issued' && given.signedOn !== null && given.signedOn > today())
    fields.push({ path: ['signedOn'], code: 'date.future' })
  if (given.effectiveOn !== null && given.signedOn !== null && given.effectiveOn < given.signedOn)
    fields.push({ path: ['effectiveOn'], code: 'legal.before_signing' })
  if (given.expiresOn !== null && begins !== null && given.expiresOn <= begins)
    fields.push({ path: ['expiresOn'], code: 'legal.ends_before' })
  const twin = given.number === null ? null : await findTwin(db, provinceId, given, own)
  if (twin) fields.push({ path: ['number'], code: 'legal.known', facts: { title: twin.title } })
  if (fields.length > 0) throw new Problem('invalid', { fields, facts: { count: fields.length } })
}

/** An office named as the issuer is one of the keeper's province, or of the nation. @throws Problem `out_of_reach` */
async function checkIssuer(db: Queryable, provinceId: string, issuerId: string | null): Promise<void> {
  if (issuerId === null) return
  const office = await findIssuer(db, issuerId)
  if (!office || ![provinceId, '00'].includes(office.provinceId)) throw new Problem('out_of_reach')
}

/** A document that this person keeps. @throws Problem `not_found`, `out_of_reach`, `step_not_allowed` once withdrawn */
async function lockOwn(db: Queryable, actor: Actor, id: string): Promise<LegalDetail> {
  const seen = await findLegal(db, id, today())
  if (!seen) throw new Problem('not_found')
  if (!keepsLegal(actor, seen.provinceId)) throw new Problem('out_of_reach')
  const document = await lockLegal(db, id)
  if (!document) throw new Problem('out_of_reach')
  if (document.withdrawnAt) throw new Problem('step_not_allowed', { facts: { state: 'đã rút' } })
  return document
}

const subjectOf = ({ id, provinceId }: Pick<LegalDetail, 'id' | 'provinceId'>) => ({
  kind: 'legal',
  id,
  provinceId,
})

export const addAct = act(addLegal, async ({ db, input, actor, note }) => {
  const provinceId = provinceOf(actor)
  if (!keepsLegal(actor, provinceId)) throw new Problem('out_of_reach')
  await checkIssuer(db, provinceId, input.issuerId)
  await check(db, provinceId, input, null)
  const id = await insertLegal(db, provinceId, input)
  note({ subject: subjectOf({ id, provinceId }), facts: { name: nameOf(input) }, after: input })
  return { id, version: 1 }
})

export const correctAct = act(correctLegal, async ({ db, input, actor, note }) => {
  const before = await lockOwn(db, actor, input.id)
  if (before.version !== input.version) throw new Problem('stale_version')
  const { id, version: _, checked, ...given } = input
  await checkIssuer(db, before.provinceId, given.issuerId)
  await check(db, before.provinceId, given, id)
  const version = await writeLegal(db, before, given, checked)
  note({ subject: subjectOf(before), facts: { name: nameOf(given) }, before, after: { ...before, ...given } })
  return { id, version }
})

/** Says what a document does to another. @throws Problem `invalid` where that cannot be */
export const relateAct = act(relateLegal, async ({ db, input, actor, note }) => {
  const from = await lockOwn(db, actor, input.id)
  const to = await findLegal(db, input.to, today())
  if (!to || to.withdrawnAt) throw invalidField(['to'], 'legal.unknown')
  if (to.id === from.id) throw invalidField(['to'], 'legal.itself')
  if (!mayDo(input.kind, from.provinceId, to.provinceId)) throw new Problem('out_of_reach')
  if (from.signedOn !== null && to.signedOn !== null && from.signedOn < to.signedOn)
    throw invalidField(['to'], 'legal.later', { number: nameOf(to) })
  if (input.kind === 'replaces' && (await leadsTo(db, to.id, from.id)))
    throw invalidField(['to'], 'legal.circle', { number: nameOf(to) })
  const key = { provinceId: from.provinceId, id: from.id, kind: input.kind, to: to.id }
  await keepRelation(db, key, input)
  const { kind, articles, effectiveOn } = input
  note({
    subject: subjectOf(from),
    facts: { name: nameOf(from), other: nameOf(to) },
    after: { relation: { kind, to: nameOf(to), articles, effectiveOn } },
  })
  return { id: from.id, version: await touchLegal(db, from) }
})

export const unrelateAct = act(unrelateLegal, async ({ db, input, actor, note }) => {
  const from = await lockOwn(db, actor, input.id)
  const to = await findLegal(db, input.to, today())
  const key = { provinceId: from.provinceId, id: from.id, kind: input.kind, to: input.to }
  if (!to || !(await dropRelation(db, key))) throw new Problem('not_found')
  note({
    subject: subjectOf(from),
    facts: { name: nameOf(from), other: nameOf(to) },
    before: { relation: { kind: input.kind, to: nameOf(to) } },
  })
  return { id: from.id, version: await touchLegal(db, from) }
})

export const withdrawAct = act(withdrawLegal, async ({ db, input, actor, note }) => {
  const document = await lockOwn(db, actor, input.id)
  if (document.version !== input.version) throw new Problem('stale_version')
  const version = await markWithdrawn(db, document, actor.name, input.reason)
  note({ subject: subjectOf(document), facts: { name: nameOf(document) } })
  return { id: document.id, version }
})
