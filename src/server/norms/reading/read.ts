import { addDays } from '#contract/kernel/working-days.ts'
import { matches } from '#contract/kernel/text.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { changesBetween } from '#contract/norms/diff.ts'
import { holdsOn } from '#contract/norms/lookup.ts'
import type { Norm } from '#contract/norms/norm.ts'
import { diff, get, list, touched, type TouchedRecord } from '#contract/norms/queries.ts'
import { keepsNorms, keptBy, mayConfirm, mayWithdraw } from '#contract/norms/rules.ts'
import { fundings } from '#contract/words/norms.ts'
import type { HistoryReaders } from '#server/identity/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import type { RegisteredQuery } from '#server/platform/door-types.ts'
import type { NormAskers } from '../askers.ts'
import { groundsOf } from '../calculator/grounds.ts'
import { listActivities } from '../catalogue/store.ts'
import { asNorm } from '../shown.ts'
import { findRow, listAll, listLine, type NormRow } from '../store.ts'
import { listGrounds } from './store.ts'

const textOf = (norm: Norm): string =>
  `${norm.activity ?? ''} ${norm.activityName} ${norm.jurisdiction.name} ${norm.legal} ${norm.clause} ${norm.conditions} ${norm.source} ${fundings[norm.funding]}`

/** On which grounds a place lies; null: any place will do. */
const groundsAt = async (db: Queryable, place: string | undefined, on: string) =>
  place === undefined ? null : (await groundsOf(db, place, on)).grounds

const inState = (row: NormRow, state: 'uncertain' | 'missing' | 'confirmed' | undefined): boolean =>
  state === undefined ||
  (state === 'missing'
    ? row.figures === 'missing'
    : state === 'confirmed'
      ? row.confirmedOn !== null
      : row.confidence === 'uncertain')

export const listQuery = answer(list, async ({ db, input, actor }) => {
  const day = input.on === 'any' ? null : (input.on ?? today())
  const grounds = await groundsAt(db, input.place, day ?? today())
  const contents = new Map((await listActivities(db, day ?? today())).map((one) => [one.code, one.content]))
  const rows = (await listAll(db, day)).filter(
    (row) =>
      (grounds === null || grounds.includes(row.unitId)) &&
      (input.provinceId === undefined || row.provinceId === input.provinceId) &&
      (input.funding === undefined || row.funding === input.funding) &&
      (input.activity === undefined || row.activity === input.activity) &&
      (input.content === undefined || contents.get(row.activity ?? '') === input.content) &&
      inState(row, input.state) &&
      matches(textOf(row), input.q),
  )
  const own = actor && keepsNorms(actor, keptBy(actor)) ? keptBy(actor) : null
  return {
    on: day,
    items: rows.map(asNorm),
    adds: own,
    grounds: own === null || own === '00' ? [] : await listGrounds(db, own),
  }
})

const refusals = {
  yes: null,
  no: null,
  fourEyes: 'Bạn đã nhập hoặc sửa hàng này, nên cần người khác xác nhận.',
}

const withdrawRefusals = {
  yes: null,
  no: null,
  fourEyes: 'Bạn đã nhập, sửa hoặc xác nhận hàng này, nên cần người khác rút.',
}

export const getQuery = answer(get, async ({ db, input, actor }) => {
  const row = await findRow(db, input.id)
  if (!row) throw new Problem('not_found')
  const may = mayConfirm(actor, row)
  const out = mayWithdraw(actor, row)
  const mayKeep = !row.withdrawn && keepsNorms(actor, row.provinceId)
  return {
    ...asNorm(row),
    line: (await listLine(db, row)).map(asNorm),
    grounds: mayKeep && row.provinceId !== '00' ? await listGrounds(db, row.provinceId) : [],
    mayKeep,
    mayConfirm: may === 'yes',
    confirmRefused: refusals[may],
    mayWithdraw: out === 'yes',
    withdrawRefused: withdrawRefusals[out],
  }
})

export const diffQuery = answer(diff, async ({ db, input }) => {
  const { place, funding, q } = input
  const to = input.to ?? today()
  const from = input.from ?? addDays(to, -365)
  const [then, now] = [await groundsAt(db, place, from), await groundsAt(db, place, to)]
  const rows = (await listAll(db, null))
    .filter(
      (row) =>
        (holdsOn(row, from) && (then === null || then.includes(row.unitId))) ||
        (holdsOn(row, to) && (now === null || now.includes(row.unitId))),
    )
    .filter((row) => (funding === undefined || row.funding === funding) && matches(textOf(row), q))
  return { from, to, items: changesBetween(rows.map(asNorm), from, to) }
})

/** Open records of later rooms that were reckoned by a norm. */
export const touchedQueryWith = (askers: NormAskers): RegisteredQuery =>
  answer(touched, async ({ db, input, actor }) => {
    const row = await findRow(db, input.id)
    if (!row || !actor) throw new Problem('not_found')
    const norm = asNorm(row)
    const items: TouchedRecord[] = []
    for (const asker of Object.values(askers)) items.push(...(await asker.touched(db, actor, norm)))
    return { items }
  })

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whoever keeps a norm reads who wrote what about it; so do auditors and administrators by their own right. */
export const readsNormHistory: HistoryReaders[string] = async (db, actor, id) => {
  const found = uuid.test(id) ? await findRow(db, id) : null
  return found !== null && keepsNorms(actor, found.provinceId)
}
