import { handles, readsDraft } from '#contract/programme/rules.ts'
import type { FileKeeper, FileSubject } from '#server/documents/index.ts'
import { findProgrammeOf } from './store.ts'

interface ProgrammeFiles extends FileSubject {
  level: 'national' | 'province' | 'commune'
  unitId: string | null
}

/**
 * Files of a programme: the decision as it was signed, and what was sent along with it. What was decided everyone
 * may read; a draft and its files by the right to the draft. Whoever handles the programme adds.
 */
export const programmeFiles: FileKeeper<ProgrammeFiles> = {
  roles: ['original', 'attachment'],
  async find(db, key) {
    const found = await findProgrammeOf(db, key)
    return found && { ...found, open: found.currentNo !== null }
  },
  mayRead: (actor, programme) => programme.open || readsDraft(actor, programme),
  mayChange: (actor, programme) => handles(actor, programme),
}
