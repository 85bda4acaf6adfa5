import { z } from 'zod'
import { act, query } from '../kernel/act.ts'
import { tidy } from '../kernel/text.ts'
import { recordId } from '../kernel/record.ts'
import { Role } from './nouns.ts'

const Id = z.uuid()
const Day = z.iso.date()

/** By what a person may do something. */
const Way = z.object({
  role: Role,
  roleName: z.string(),
  organisationName: z.string(),
  /** whose records: "tỉnh Cà Mau", "cả nước" */
  reach: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  /** holds today */
  current: z.boolean(),
  /** by whose delegation and by which paper */
  delegation: z.object({ fromName: z.string(), documentNumber: z.string() }).nullable(),
})

/** Every act, room by room: may this person do it, and by what; and if not, whose it is. */
export const rights = query('identity.rights', {
  input: z.object({ personId: recordId('person') }),
  output: z.object({
    personId: Id,
    name: z.string(),
    active: z.boolean(),
    rooms: z.array(
      z.object({
        room: z.string(),
        title: z.string(),
        acts: z.array(
          z.object({
            name: z.string(),
            words: z.string(),
            allowed: z.boolean(),
            ways: z.array(Way),
            /** names of the roles that may, where this person may not */
            heldBy: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
})

/** Who may take which step on a record now, and why not the others. */
export const rightsOn = query('identity.rightsOn', {
  input: z.object({ kind: z.string().max(40), id: z.string().min(1).max(120) }),
  output: z.object({
    kind: z.string(),
    id: z.string(),
    title: z.string(),
    /** state in words */
    state: z.string(),
    steps: z.array(
      z.object({
        act: z.string(),
        words: z.string(),
        allowed: z.array(
          z.object({
            personId: Id,
            name: z.string(),
            roleName: z.string(),
            organisationName: z.string(),
            /** acts by somebody's delegation */
            fromName: z.string().nullable(),
          }),
        ),
        refused: z.array(
          z.object({
            personId: Id,
            name: z.string(),
            roleName: z.string(),
            organisationName: z.string(),
            refusal: z.enum(['out_of_reach', 'step_not_allowed', 'four_eyes']),
            why: z.string(),
          }),
        ),
        /** names of the roles to which the step is granted at all */
        heldBy: z.array(z.string()),
      }),
    ),
  }),
})

/** Shows one personal value whole; who looked, at what and why stays in the trail. */
export const unmask = act('identity.unmask', {
  secret: true,
  input: z.object({
    kind: z.string().max(40),
    id: z.string().min(1).max(120),
    field: z.string().max(40),
    reason: z.string().transform(tidy).pipe(z.string().min(5).max(500)),
  }),
  output: z.object({ value: z.string().nullable() }),
})
