import { IconCircleCheck, IconCircleX, IconQuestionMark } from '@tabler/icons-react'
import type { Finding, VerdictOutcome } from '#contract/norms/eligibility/verdict.ts'
import { findings, verdictOutcomes } from '#contract/words/eligibility.ts'
import type { StateLook } from '#web/kit/state/looks.ts'

/** How the outcome of a rule is shown: words, icon, colour. */
export const findingLooks: Record<Finding, StateLook> = {
  passed: { words: findings.passed, icon: IconCircleCheck, tone: 'success' },
  failed: { words: findings.failed, icon: IconCircleX, tone: 'danger' },
  unclear: { words: findings.unclear, icon: IconQuestionMark, tone: 'warning' },
}

export const outcomeLooks: Record<VerdictOutcome, StateLook> = {
  eligible: { words: verdictOutcomes.eligible, icon: IconCircleCheck, tone: 'success' },
  ineligible: { words: verdictOutcomes.ineligible, icon: IconCircleX, tone: 'danger' },
  unclear: { words: verdictOutcomes.unclear, icon: IconQuestionMark, tone: 'warning' },
}
