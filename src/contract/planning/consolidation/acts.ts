import { z } from 'zod'
import { act, step } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { tidy } from '../../kernel/text.ts'
import { ItemFields } from '../items.ts'
import { Money } from '../nouns.ts'
import { planItemWorkflow } from '../workflows.ts'
import { GridRow } from './row.ts'

const Id = recordId('planItem')
const One = z.object({ id: Id, version: z.number().int() })
const Reason = z.string().trim().max(2000).default('')
const Several = z.array(One).max(200)

/** Puts a line into the province's plan; the bank's proposal that it carries out is taken. */
export const keepItem = step(planItemWorkflow, 'keepItem', 'planning.keepItem', {
  input: One,
  output: GridRow,
})

/** Puts many in at once; those that cannot be are told one by one and hold nobody up. */
export const keepItems = act('planning.keepItems', {
  input: z.object({ items: Several.min(1) }),
  output: z.object({
    kept: z.array(GridRow),
    refused: z.array(z.object({ id: z.string(), title: z.string(), why: z.string() })),
  }),
})

/** The department's figures for a line, by source, with why; the unit is told. */
export const trimItem = step(planItemWorkflow, 'trimItem', 'planning.trimItem', {
  input: One.extend({ money: Money, reason: Reason }),
  output: GridRow,
})

/** Back to the unit, which mends and sends it again. */
export const returnItem = step(planItemWorkflow, 'returnItem', 'planning.returnItem', {
  input: One.extend({ reason: Reason }),
  output: GridRow,
})

/** Back to the bank for a later year; its proposal keeps the reason. */
export const deferItem = step(planItemWorkflow, 'deferItem', 'planning.deferItem', {
  input: One.extend({ reason: Reason, returnYear: z.number().int().min(2012).max(2100) }),
  output: GridRow,
})

/** Not in this plan; its proposal is free again in the bank. */
export const dropItem = step(planItemWorkflow, 'dropItem', 'planning.dropItem', {
  input: One.extend({ reason: Reason }),
  output: GridRow,
})

/** Weighed anew as it was asked. */
export const restoreItem = step(planItemWorkflow, 'restoreItem', 'planning.restoreItem', {
  input: One,
  output: GridRow,
})

/** This line and others of the same area and route become one group project: money is summed by source, beneficiaries are joined. */
export const mergeItems = step(planItemWorkflow, 'mergeItems', 'planning.mergeItems', {
  input: One.extend({
    others: Several.min(1),
    title: z.string().min(5).transform(tidy).pipe(z.string().min(5).max(500)),
  }),
  output: z.object({ group: GridRow, merged: z.array(z.string()) }),
})

/** Takes a group apart: the lines are again as they were. */
export const splitItem = act('planning.splitItem', {
  input: One,
  output: z.object({ lines: z.array(GridRow) }),
})

/** The department's own line, without a unit. */
export const addItem = act('planning.addItem', {
  input: z.object({ roundId: recordId('planRound'), item: ItemFields }),
  output: GridRow,
})

export const editItem = act('planning.editItem', {
  input: One.extend({ item: ItemFields }),
  output: GridRow,
})
