import { addDays } from '#contract/kernel/working-days.ts'
import { today } from '#server/platform/clock.ts'
import type { WaitingSource } from '#server/platform/waiting.ts'
import { listDelegations } from './store.ts'

const soon = 14

/** Delegations that a person gave or got and that end within a fortnight. */
export const delegationsWaiting: WaitingSource = async (db, { personId }) =>
  (await listDelegations(db, personId))
    .filter(({ current, to }) => current && to <= addDays(today(), soon))
    .map((one) => ({
      key: `delegation ${one.id}`,
      kind: 'delegation',
      title: `Ủy quyền sắp hết: ${one.fromName} cho ${one.toName}`,
      note: `Văn bản ${one.documentNumber}`,
      action: 'Xem',
      link: '/tai-khoan',
      since: null,
      dueOn: one.to,
    }))
