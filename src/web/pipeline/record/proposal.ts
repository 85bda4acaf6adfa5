import type { Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import type { ActName } from '#contract/index.ts'

/** A proposal as its page has it. */
export type Proposal = Output<'pipeline.get'>

/** An act on a proposal; afterwards the bank, what waits and the history are asked anew. */
export const useProposalAct = <N extends ActName>(name: N) => useAct(name, ['pipeline', 'agenda', 'identity'])

/** What every act on a proposal reads anew. */
export const refreshed = ['pipeline', 'agenda', 'identity'] as const
