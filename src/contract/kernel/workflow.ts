/** A procedure as a typed table: states, and steps between them. */

export interface Step<S extends string = string> {
  from: readonly S[]
  /** `null`: the state stays as it is (or the record is gone) */
  to: S | null
  /** the person must say why */
  reason?: 'required'
  /** acts whose doer may not take this step on the same record (four eyes) */
  fourEyes?: readonly string[]
  /** legal source of the step */
  basis?: string
}

export interface Workflow<S extends string = string, T extends string = string> {
  subject: string
  /** the room whose acts take the steps, where the kind of record is not called as the room is */
  room?: string
  states: readonly S[]
  steps: Readonly<Record<T, Step<S>>>
}

/** Declares a workflow; an unknown state does not compile. */
export const workflow = <const S extends string, const T extends string>(table: {
  subject: string
  room?: string
  states: readonly S[]
  steps: Record<T, Step<NoInfer<S>>>
}): Workflow<S, T> => table

/** The name of the act that takes a step: `programme.submit`. */
export const actOfStep = ({ room, subject }: Pick<Workflow, 'room' | 'subject'>, step: string): string =>
  `${room ?? subject}.${step}`

/** What a person may do with a record now; a refused step carries the problem code that says why. */
export interface StepOffer {
  step: string
  act: string
  allowed: boolean
  /** problem code when not allowed */
  refusal?: 'not_granted' | 'out_of_reach' | 'step_not_allowed' | 'four_eyes'
  reasonRequired: boolean
}
