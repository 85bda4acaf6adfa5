import type { Actor } from '#contract/kernel/actor.ts'
import { config } from '#server/platform/config.ts'

/** Is the last proof of who they are too old for money, roles and contacts? */
export const needsProof = ({ provenAt }: Actor): boolean =>
  !provenAt || Date.now() - Date.parse(provenAt) > config.proofMinutes * 60_000
