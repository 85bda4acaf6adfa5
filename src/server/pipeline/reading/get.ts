import type { Actor } from '#contract/kernel/actor.ts'
import { isGranted } from '#contract/grants.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { get } from '#contract/pipeline/queries.ts'
import { reaches } from '#contract/pipeline/rules.ts'
import { differencesSince } from '#contract/pipeline/weighing/differences.ts'
import { pipelineWorkflow } from '#contract/pipeline/workflow.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer, type Door } from '#server/platform/door.ts'
import { asSubject, findRead } from '../keeper.ts'
import { listSteps } from '../store-life.ts'
import { listDesks, listKin } from '../store-waiting.ts'
import { listNamed } from '../store-parts.ts'
import { standingOf } from '../weighing/dossier.ts'
import { findKept, getWhole } from '../weighing/keep.ts'
import type { Weighable } from '../weighing/weigh.ts'

/** Whom it concerns, in names. */
async function named(db: Queryable, whole: Weighable) {
  const { assignedTo, assignedName, assignedOn, confirmedOn, confirmedBy, confirmedNote } = whole
  const { takenKind, takenId, programme, programmeTitle } = whole
  return {
    establishments: (await listNamed(db, whole.establishmentIds)).map(({ id, name, place }) => ({
      id,
      name,
      place,
    })),
    assigned: assignedTo ? { personId: assignedTo, name: assignedName, on: assignedOn } : null,
    confirmed: confirmedOn ? { on: confirmedOn, by: confirmedBy, note: confirmedNote } : null,
    taken: takenKind && takenId ? { kind: takenKind, id: takenId } : null,
    programme: programme ? { code: programme, title: programmeTitle ?? programme } : null,
  }
}

const may = (actor: Actor | null, whole: Weighable, act: string): boolean =>
  actor !== null && isGranted(actor.role, act) && reaches(actor, whole, act)

/** A proposal with everything that its page draws. @throws Problem `not_found` for whom it is none of their business */
export const getQueryWith = (offers: () => Door['offers']) =>
  answer(get, async ({ db, input, actor }) => {
    const head = await findRead(db, actor, input.id)
    if (!head) throw new Problem('not_found')
    const whole = await getWhole(db, head.id)
    const { weighing, readiness, warnings } = await standingOf(db, actor, whole)
    const kept = await findKept(db, whole)
    const kin = await listKin(db, whole)
    return {
      ...whole,
      ...(await named(db, whole)),
      weighing,
      readiness,
      warnings,
      kept,
      differences: kept ? differencesSince(kept, weighing) : [],
      life: await listSteps(db, whole),
      copiedFrom: kin.from,
      copies: kin.copies,
      desks: may(actor, whole, 'pipeline.assign') ? await listDesks(db, whole.provinceId) : [],
      mayCopy: may(actor, whole, 'pipeline.copy'),
      offers: await offers()(pipelineWorkflow, db, actor, asSubject(head)),
    }
  })
