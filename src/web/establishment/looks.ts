import { IconArchive, IconCircleCheck, IconGitMerge, IconPlayerPause } from '@tabler/icons-react'
import type { EstablishmentState } from '#contract/establishment/nouns.ts'
import { establishmentStates } from '#contract/words/establishment.ts'
import type { StateLook } from '#web/kit/state/looks.ts'

/** Looks of an establishment's states: at work is the rule, and says so quietly. */
export const establishmentLooks: Record<EstablishmentState, StateLook> = {
  active: { words: establishmentStates.active, icon: IconCircleCheck, tone: 'text' },
  paused: { words: establishmentStates.paused, icon: IconPlayerPause, tone: 'warning' },
  ceased: { words: establishmentStates.ceased, icon: IconArchive, tone: 'textSecondary' },
  merged: { words: establishmentStates.merged, icon: IconGitMerge, tone: 'textSecondary' },
}
