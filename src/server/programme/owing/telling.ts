import { isGranted } from '#contract/grants.ts'
import { handles } from '#contract/programme/rules.ts'
import type { ActName } from '#contract/index.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'
import { listHolders, tell } from '#server/agenda/index.ts'
import type { ProgrammeRow } from '../store.ts'

/** Tells everyone who may now do the act that a programme waits for, except whoever made it wait. */
export async function tellWaiting(
  db: Queryable,
  programme: ProgrammeRow,
  waits: { by: Actor; act: ActName; kind: 'step' | 'returned'; what: string; note: string | null },
): Promise<void> {
  const provinceId = programme.level === 'national' ? null : programme.provinceId
  const holders = await listHolders(db, provinceId)
  const word = {
    kind: waits.kind,
    key: `programme ${programme.id} v${programme.version + 1}`,
    title: `${waits.what}: ${programme.code}`,
    note: waits.note,
    link: `/chuong-trinh/${programme.code}`,
  }
  for (const holder of holders)
    if (
      holder.personId !== waits.by.personId &&
      isGranted(holder.role, waits.act) &&
      handles({ ...waits.by, ...holder }, programme)
    )
      await tell(db, holder.personId, word)
}
