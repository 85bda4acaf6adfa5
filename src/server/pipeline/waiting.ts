import { isGranted } from '#contract/grants.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { scopeOf } from '#contract/pipeline/rules.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Waiting, WaitingSource } from '#server/platform/waiting.ts'
import { listOwn } from './store-parts.ts'
import { listComeBack, listOnDesk, listReturned, listUnconfirmed, type WaitingRow } from './store-waiting.ts'

const shown = (row: WaitingRow, of: Pick<Waiting, 'kind' | 'note' | 'action'>): Waiting => ({
  key: `proposal ${row.id} ${of.kind}`,
  title: `${row.code} · ${row.title}`,
  link: `/ngan-hang-de-an/${row.id}`,
  since: `${row.stateOn}T00:00:00.000Z`,
  dueOn: null,
  ...of,
})

/** What was registered, and what was put off until this year, for the centre and the department. */
async function forOfficers(db: Queryable, { personId }: Actor, provinceId: string): Promise<Waiting[]> {
  const registered = await listOnDesk(db, provinceId, personId)
  const back = await listComeBack(db, provinceId, Number(today().slice(0, 4)))
  return [
    ...registered.map((row) =>
      shown(row, {
        kind: 'decide',
        note: `Đề xuất vào ngân hàng đề án, ${row.proposerName}`,
        action: 'Xem và xử lý',
      }),
    ),
    ...back.map((row) =>
      shown(row, {
        kind: 'decide',
        note: `Để lại đến năm ${row.returnYear}: ${row.stateReason}`,
        action: 'Mở lại',
      }),
    ),
  ]
}

const returned = (row: WaitingRow): Waiting =>
  shown(row, { kind: 'mend', note: `Trả lại bổ sung: ${row.stateReason}`, action: 'Bổ sung' })

/** Proposals that wait for a person: to be looked at, mended or confirmed. */
export const waitingProposals: WaitingSource = async (db, actor) => {
  const { provinceId, organisationId, role } = actor
  if (provinceId === null) return []
  const scope = scopeOf(actor)
  if (isGranted(role, 'pipeline.complete')) return await forOfficers(db, actor, provinceId)
  const own = scope.kind === 'owner' ? await listOwn(db, organisationId) : []
  const back = isGranted(role, 'pipeline.edit') ? await listReturned(db, provinceId, organisationId, own) : []
  const confirming =
    scope.kind === 'commune' && isGranted(role, 'pipeline.confirm')
      ? await listUnconfirmed(db, provinceId, scope.unitId)
      : []
  return [
    ...back.map(returned),
    ...confirming.map((row) =>
      shown(row, {
        kind: 'decide',
        note: `Chờ xã xác nhận, ${row.proposerName}`,
        action: 'Xem và xác nhận',
      }),
    ),
  ]
}
