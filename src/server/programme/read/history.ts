import type { ActName } from '#contract/index.ts'
import { differences } from '#contract/programme/differences.ts'
import { history } from '#contract/programme/queries.ts'
import { readsDraft } from '#contract/programme/rules.ts'
import { befell, fill, happened } from '#contract/words/vi.ts'
import { listEvents, type PastEvent } from '#server/identity/index.ts'
import { answer } from '#server/platform/door.ts'
import { contentAt } from '../store-content.ts'
import { whichVersion } from '../which.ts'

const words: Record<string, string> = {
  ...happened,
  ...befell,
}

const tell = ({ id, at, act, facts, by, organisation, reason }: PastEvent) => ({
  id,
  at,
  act,
  text: fill(words[act] ?? act, facts),
  by,
  organisation,
  reason,
})

/** What is in force, since when and by which paper, is for everyone; who drafted, sent and returned what is not. */
const publicActs: readonly string[] = [
  'programme.load',
  'programme.approve',
  'programme.approveAmendment',
  'programme.close',
] satisfies (ActName | 'programme.load')[]

/** What happened to the record and how its versions differ: decided ones, and the working one for its own people. */
export default answer(history, async ({ db, input, actor }) => {
  const { programme, versions } = await whichVersion(db, input, actor)
  const events = await listEvents(db, 'programme', programme.id)
  const mayReadAll = readsDraft(actor, programme)
  const contents = await Promise.all(
    versions.map((version) =>
      contentAt(
        db,
        { provinceId: programme.provinceId, programmeId: programme.id, no: version.no },
        version.revision,
        version.decided,
      ),
    ),
  )
  const changes = contents.slice(1).flatMap((content, index) => {
    const before = contents[index]
    const from = versions[index]?.no
    const to = versions[index + 1]?.no
    return before && from !== undefined && to !== undefined
      ? [{ from, to, items: differences(before, content) }]
      : []
  })
  return { events: events.filter(({ act }) => mayReadAll || publicActs.includes(act)).map(tell), changes }
})
