import { readsDraft } from '#contract/programme/rules.ts'
import { programmeWorkflow } from '#contract/programme/workflow.ts'
import { programmeStates } from '#contract/words/vi.ts'
import type { AskedRecord } from '#server/identity/index.ts'
import { findProgramme } from './store.ts'
import { getSummary } from './store-read.ts'

/** Who may take which step on a programme now: asked by its code, by those who read its drafts. */
export const askedProgramme: AskedRecord = {
  workflow: programmeWorkflow,
  async find(db, code, actor) {
    const programme = await findProgramme(db, code)
    if (
      !programme ||
      !(readsDraft(actor, programme) || actor.role === 'auditor' || actor.role === 'administrator')
    )
      return null
    const { title } = await getSummary(db, programme.code, programme.workingNo ?? programme.currentNo ?? 1)
    return { subject: programme, title, state: programmeStates[programme.state] }
  },
}
