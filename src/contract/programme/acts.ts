import { z } from 'zod'
import { act, step } from '../kernel/act.ts'
import { ProgrammeContent } from './model.ts'
import { programmeWorkflow } from './workflow.ts'

const Code = z.string().min(1).max(60)
/** Version of the record that the person saw; an older one is refused with what changed. */
const Seen = z.object({ code: Code, version: z.number().int().positive() })
const Reason = z.string().trim().max(2000)
const Done = z.object({
  code: z.string(),
  state: z.enum(programmeWorkflow.states),
  version: z.number().int(),
})
/** A day in the life of the republic: PostgreSQL knows no year 0, and no paper bears one. */
const Day = z.iso.date().refine((day) => day >= '1945-09-02', { params: { code: 'date' } })
const DocumentNumber = z.string().trim().min(1).max(60)

export const create = act('programme.create', {
  input: z.object({
    title: z.string().trim().min(1).max(500),
    level: z.enum(['national', 'province', 'commune']),
    /** territory unit id; null for a national programme */
    unitId: z.string().nullable(),
    yearFrom: z.number().int().min(1990).max(2100),
    yearTo: z.number().int().min(1990).max(2100),
    /** start from another programme's outline, sources and lines (figures left out) */
    copyFrom: Code.optional(),
  }),
  output: Done,
})

/** Saves whole parts of the content; parts that another person saved meanwhile are refused, the others kept. */
export const edit = step(programmeWorkflow, 'edit', 'programme.edit', {
  input: z.object({
    code: Code,
    /** revision of the content on which the parts were edited */
    base: z.number().int().nonnegative(),
    parts: ProgrammeContent.partial().strict(),
  }),
  output: z.object({ code: z.string(), revision: z.number().int(), savedAt: z.string() }),
})

export const submit = step(programmeWorkflow, 'submit', 'programme.submit', {
  input: Seen.extend({ submissionNumber: DocumentNumber, submissionDate: Day }),
  output: Done,
})

export const returnForWork = step(programmeWorkflow, 'return', 'programme.return', {
  input: Seen.extend({ reason: Reason }),
  output: Done,
})

const Decision = { decisionNumber: DocumentNumber, decisionDate: Day, effectiveDate: Day }

export const approve = step(programmeWorkflow, 'approve', 'programme.approve', {
  input: Seen.extend({ ...Decision, signer: z.string().trim().min(1).max(120) }),
  output: Done,
})

export const amend = step(programmeWorkflow, 'amend', 'programme.amend', {
  input: Seen.extend({ reason: Reason }),
  output: Done,
})

export const submitAmendment = step(programmeWorkflow, 'submitAmendment', 'programme.submitAmendment', {
  input: Seen.extend({ submissionNumber: DocumentNumber, submissionDate: Day }),
  output: Done,
})

export const returnAmendment = step(programmeWorkflow, 'returnAmendment', 'programme.returnAmendment', {
  input: Seen.extend({ reason: Reason }),
  output: Done,
})

export const approveAmendment = step(programmeWorkflow, 'approveAmendment', 'programme.approveAmendment', {
  input: Seen.extend({ ...Decision, signer: z.string().trim().min(1).max(120) }),
  output: Done,
})

export const abandonAmendment = step(programmeWorkflow, 'abandonAmendment', 'programme.abandonAmendment', {
  input: Seen.extend({ reason: Reason }),
  output: Done,
})

export const close = step(programmeWorkflow, 'close', 'programme.close', {
  input: Seen.extend({ reason: Reason }),
  output: Done,
})

export const remove = step(programmeWorkflow, 'delete', 'programme.delete', {
  input: Seen,
  output: z.object({ code: z.string(), deleted: z.literal(true) }),
})

/** Settles a finding of the consistency check by a named person with a note; an empty note reopens it. */
export const settleFinding = step(programmeWorkflow, 'settleFinding', 'programme.settleFinding', {
  input: z.object({ code: Code, findingId: z.string().min(1).max(400), note: z.string().trim().max(2000) }),
  output: z.object({ findingId: z.string(), settledBy: z.string().nullable(), note: z.string().nullable() }),
})
