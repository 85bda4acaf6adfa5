import { z } from 'zod'
import { act } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { tidy } from '../../kernel/text.ts'
import { EstablishmentFilters } from './filters.ts'

/** Colours of tags, by the names of the theme. */
export const tagTones = ['grey', 'blue', 'green', 'amber', 'red', 'violet'] as const
const TagTone = z.enum(tagTones)

/** A new tag, or another name or colour for one. */
export const saveTag = act('establishment.saveTag', {
  input: z.object({
    id: recordId('tag').nullable().default(null),
    name: z.string().transform(tidy).pipe(z.string().min(1).max(60)),
    tone: TagTone.default('grey'),
  }),
  output: z.object({ id: z.string() }),
})

/** The tag goes, from every establishment that bears it. */
export const dropTag = act('establishment.dropTag', {
  input: z.object({ id: recordId('tag') }),
  output: z.object({ id: z.string(), count: z.number().int() }),
})

/** Which establishments: those named, or everything that the filters of a list leave. */
const Chosen = z.object({
  tagId: recordId('tag'),
  ids: z.array(recordId('establishment')).max(1000).optional(),
  filters: EstablishmentFilters.optional(),
})

const chosenOnce = (
  input: { ids?: unknown; filters?: unknown; run?: unknown },
  context: z.core.$RefinementCtx,
): void => {
  const given = [input.ids, input.filters, input.run].filter((part) => part !== undefined)
  if (given.length !== 1) context.addIssue({ code: 'custom', path: ['ids'], params: { code: 'required' } })
}

/** As `tag` answered it. */
const Run = z.string().regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)

const Tagged = z.object({
  /** how many bear it now that did not, or no longer that did; null: long work is at it */
  count: z.number().int().nullable(),
  /** names what this act did, so that the opposite act takes back just that */
  run: z.string(),
  workId: z.string().nullable(),
})

/** Puts a tag on establishments; many of them as long work. */
export const tag = act('establishment.tag', { input: Chosen.superRefine(chosenOnce), output: Tagged })

/** Takes a tag off: from those named, from all that filters leave, or from those on which one act has put it. */
export const untag = act('establishment.untag', {
  input: Chosen.extend({ run: Run.optional() }).superRefine(chosenOnce),
  output: Tagged,
})
