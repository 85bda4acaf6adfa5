import { listActsBy, listEvents } from '#server/identity/index.ts'
import { handles, readsDraft } from '#contract/programme/rules.ts'
import { happened } from '#contract/words/vi.ts'
import { fill } from '#contract/words/vi.ts'
import type { HistoryReaders } from '#server/identity/index.ts'
import type { SubjectKeeper } from '#server/platform/door.ts'
import { findProgrammeById, lockProgramme, type ProgrammeRow } from './store.ts'

/** What the door asks about programmes: the row, whose it is, who did what in this round. */
export const programmeKeeper: SubjectKeeper<ProgrammeRow> = {
  lock: (db, input) => lockProgramme(db, String(input['code'])),
  reach: (actor, programme) => handles(actor, programme),
  doneBy: (db, programme, personId) =>
    listActsBy(db, { kind: 'programme', id: programme.id }, personId, programme.roundStartedAt),
  async changedSince(db, programme, version) {
    const events = await listEvents(db, 'programme', programme.id)
    const words: Record<string, string> = happened
    return events
      .filter((event) => Number(event.facts['version'] ?? 0) > version)
      .map((event) => ({
        field: fill(words[event.act] ?? event.act, event.facts),
        by: event.by ?? '',
        at: event.at,
      }))
  },
}

/** Who drafted, sent and returned what is for those who read drafts; the public history is the programme's own page. */
export const readsHistory: HistoryReaders[string] = async (db, actor, id) => {
  const programme = await findProgrammeById(db, id)
  return programme !== null && readsDraft(actor, programme)
}
