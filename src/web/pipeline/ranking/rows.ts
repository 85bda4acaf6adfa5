import type { Output } from '#web/kit/call/call.ts'

/** A row of a year's order. */
export type Row = Output<'pipeline.ranking'>['items'][number]

type Rules = Output<'pipeline.rules'>
/** A row of what a dossier needs, and one of the order. */
export type PieceRule = Rules['readiness'][number]
export type CriterionRule = Rules['ranking'][number]
