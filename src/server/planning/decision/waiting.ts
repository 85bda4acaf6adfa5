import { isGranted } from '#contract/grants.ts'
import type { PlanState } from '#contract/planning/workflows.ts'
import type { Waiting, WaitingSource } from '#server/platform/waiting.ts'
import { listMoving, listUnitPlans, type WaitingPlan, type WaitingUnitPlan } from './store-waiting.ts'

const withFinance = ['withFinance', 'adjustmentWithFinance'] as const satisfies PlanState[]
const withApprover = ['withApprover', 'adjustmentWithApprover'] as const satisfies PlanState[]
const withDepartment = ['opined', 'adjustmentOpined', 'draft', 'adjusting'] as const satisfies PlanState[]

interface Task {
  kind: Waiting['kind']
  page: string
  note: string
  action: string
}

const shown = ({ id, year, title, state, since }: WaitingPlan, { page, ...told }: Task): Waiting => ({
  key: `annualPlan ${id} ${state}`,
  title,
  link: `/ke-hoach/${year}/${page}`,
  since,
  dueOn: null,
  ...told,
})

const opine = {
  kind: 'decide',
  page: 'tai-chinh',
  note: 'Chờ ý kiến của Sở Tài chính',
  action: 'Cho ý kiến',
} as const
const decide = {
  kind: 'decide',
  page: 'phe-duyet',
  note: 'Trình phê duyệt',
  action: 'Xem và phê duyệt',
} as const

/** What the department does with a plan that came back to it; null: it is at work by itself. */
function taskOf({ state, returnReason }: WaitingPlan): Task | null {
  if (state === 'opined' || state === 'adjustmentOpined')
    return {
      kind: 'decide',
      page: 'tai-chinh',
      note: 'Đã có ý kiến của Sở Tài chính',
      action: 'Xem và trình',
    }
  if (returnReason === '') return null
  return { kind: 'mend', page: 'phe-duyet', note: `Trả lại: ${returnReason}`, action: 'Sửa và trình lại' }
}

const sentPlan = (row: WaitingUnitPlan): Waiting => ({
  key: `unitPlan ${row.id} sent`,
  kind: 'decide',
  title: `Kế hoạch ${row.year} của ${row.name}`,
  note: 'Đơn vị đã gửi, chờ tiếp nhận',
  action: 'Xem và tiếp nhận',
  link: `/ke-hoach/${row.year}/don-vi/${row.id}`,
  since: row.changedAt,
  dueOn: null,
})

const returnedPlan = (row: WaitingUnitPlan): Waiting => ({
  ...sentPlan(row),
  key: `unitPlan ${row.id} returned`,
  kind: 'mend',
  title: `Kế hoạch khuyến công năm ${row.year} của đơn vị`,
  note: `Trả lại: ${row.returnReason}`,
  action: 'Sửa và gửi lại',
  dueOn: row.dueOn,
})

/** Plans that wait for a person: Finance, the Chairman, the department, the unit. */
export const waitingPlans: WaitingSource = async (db, { provinceId, role, organisationId }) => {
  if (provinceId === null) return []
  if (isGranted(role, 'planning.giveOpinion'))
    return (await listMoving(db, provinceId, withFinance)).map((plan) => shown(plan, opine))
  if (isGranted(role, 'planning.approvePlan'))
    return (await listMoving(db, provinceId, withApprover)).map((plan) => shown(plan, decide))
  if (isGranted(role, 'planning.submitPlan')) {
    const plans = await listMoving(db, provinceId, withDepartment)
    const sent = await listUnitPlans(db, provinceId, { state: 'sent', organisationId: null })
    return [
      ...plans.flatMap((plan) => {
        const task = taskOf(plan)
        return task ? [shown(plan, task)] : []
      }),
      ...sent.map(sentPlan),
    ]
  }
  if (!isGranted(role, 'planning.sendUnitPlan')) return []
  return (await listUnitPlans(db, provinceId, { state: 'returned', organisationId })).map(returnedPlan)
}
