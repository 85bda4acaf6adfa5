import { isGranted } from '#contract/grants.ts'
import { roles as allRoles, Role } from '#contract/identity/nouns.ts'
import { rightsOn } from '#contract/identity/rights.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { StepOffer, Workflow } from '#contract/kernel/workflow.ts'
import { taskOf } from '#contract/words/acts.ts'
import { fill, roles } from '#contract/words/vi.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer, type Door, type Subject } from '#server/platform/door.ts'
import { heldBy } from './rights.ts'
import { listActors, type Candidate } from './store-actors.ts'

/** A kind of record whose steps can be asked about; each room gives its own through the composition root. */
export interface AskedRecord {
  workflow: Workflow
  /** The record by what people name it, where this person may read it; else null. */
  find(
    db: Queryable,
    id: string,
    actor: Actor,
  ): Promise<{ subject: Subject; title: string; state: string } | null>
}

export type AskedRecords = Readonly<Record<string, AskedRecord>>

const told = ({ actor, fromName }: Candidate) => ({
  personId: actor.personId,
  name: actor.name,
  roleName: roles[Role.parse(actor.role)],
  organisationName: actor.organisationName,
  fromName,
})

type Refusal = Exclude<NonNullable<StepOffer['refusal']>, 'not_granted'>

/** Why somebody else may not, told to a third person. */
const reasons: Record<Refusal, string> = {
  out_of_reach: 'Bản ghi thuộc đơn vị hoặc địa bàn khác với đơn vị của người này.',
  step_not_allowed: 'Bản ghi đang ở trạng thái «{state}».',
  four_eyes: 'Đã soạn hoặc trình trong vòng này nên không được tự quyết định.',
}

/** Who of the record's province may take which step now: the door itself is asked for each person. */
export const rightsOnQuery = (records: AskedRecords, offers: () => Door['offers']) =>
  answer(rightsOn, async ({ db, input, actor }) => {
    const kind = Object.hasOwn(records, input.kind) ? records[input.kind] : undefined
    const found = actor && kind ? await kind.find(db, input.id, actor) : null
    if (!actor || !kind || !found) throw new Problem('not_found')
    const { subject, title, state } = found
    const nation = subject.provinceId === '00' ? null : subject.provinceId
    // whose people these are is the province's own affair
    if (actor.provinceId !== null && actor.provinceId !== nation) throw new Problem('out_of_reach')
    const acts = (await offers()(kind.workflow, db, actor, subject)).map((offer) => offer.act)
    const asked = allRoles.filter((role) => acts.some((act) => isGranted(role, act)))
    const candidates = await listActors(db, nation, asked)
    const answers: { candidate: Candidate; offers: StepOffer[] }[] = []
    for (const candidate of candidates)
      answers.push({ candidate, offers: await offers()(kind.workflow, db, candidate.actor, subject) })
    const steps = acts.map((act) => {
      const each = answers.map(({ candidate, offers: all }) => ({
        candidate,
        offer: all.find((offer) => offer.act === act),
      }))
      return {
        act,
        words: taskOf(act),
        allowed: each.flatMap(({ candidate, offer }) => (offer?.allowed ? [told(candidate)] : [])),
        refused: each.flatMap(({ candidate, offer }) =>
          offer?.refusal && offer.refusal !== 'not_granted' && !candidate.fromName
            ? [{ ...told(candidate), refusal: offer.refusal, why: fill(reasons[offer.refusal], { state }) }]
            : [],
        ),
        heldBy: heldBy(act),
      }
    })
    // what somebody can do now is what people look for
    steps.sort((one, other) => Number(other.allowed.length > 0) - Number(one.allowed.length > 0))
    return { kind: input.kind, id: input.id, title, state, steps }
  })
