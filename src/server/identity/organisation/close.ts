import { close } from '#contract/identity/organisation.ts'
import { dayBefore } from '#contract/identity/rules.ts'
import { act } from '#server/platform/door.ts'
import { checkDay } from './day.ts'
import { endOrganisation, lockOrganisation } from './store-keep.ts'
import { endRolesAt } from './store-roles.ts'

/** Ends without a successor; nobody holds a role there from the day on. */
export default act(close, async ({ db, input, actor, note }) => {
  const was = await lockOrganisation(db, actor, input)
  checkDay(was, input.date)
  const lastDay = dayBefore(input.date)
  const ended = await endRolesAt(db, was.id, lastDay)
  const version = await endOrganisation(db, was.id, lastDay)
  note({
    subject: { kind: 'organisation', id: was.id, provinceId: was.provinceId },
    facts: { name: was.name, number: input.documentNumber, ended },
    after: { validTo: lastDay },
  })
  return { id: was.id, version }
})
