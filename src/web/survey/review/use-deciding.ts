import { useState } from 'react'
import { type FactKey, proposed } from '#contract/survey/compare.ts'
import { useAct } from '#web/kit/call/queries.ts'
import type { Choices, Chosen } from './Compare.tsx'
import { registerSide, type Survey } from './told.ts'

/** Does what was chosen make an establishment cease that is still at work, or paused, in the register? */
function ceases(survey: Survey, choice: Chosen | undefined): boolean {
  const own = survey.answers.facts.state
  const now = registerSide(survey)?.state
  if (now === undefined) return own === 'ceased'
  const standing = survey.differences.find(({ field }) => field === 'state')?.standing ?? 'same'
  const from = choice?.from ?? proposed(standing)
  if (from === 'register' || now === 'ceased') return false
  const other = survey.others.find(({ id }) => id === choice?.otherId)?.facts.state
  return (from === 'other' ? other : own) === 'ceased'
}

/** What the one who accepts has chosen so far, and the acceptance itself. */
export function useDeciding(survey: Survey) {
  const [choices, setChoices] = useState<Choices>({})
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const [target, setTarget] = useState<string | null>(null)
  const [taxCode, setTaxCode] = useState('')
  const [ceasedOn, setCeasedOn] = useState<string | null>(survey.answers.surveyedOn)
  const ceasing = ceases(survey, choices.state)
  const accept = useAct('survey.accept', ['survey', 'establishment', 'pipeline', 'agenda', 'identity'])
  const chosen = Object.entries(choices).map(([field, choice]) => ({
    field: field as FactKey,
    from: choice.otherId ?? choice.from,
  }))
  return {
    choices,
    leftOut,
    target,
    taxCode,
    accept,
    ceasing,
    ceasedOn,
    setCeasedOn,
    setTaxCode,
    setTarget,
    choose: (field: FactKey, choice: Chosen) => setChoices((before) => ({ ...before, [field]: choice })),
    leaveOut: (key: string, out: boolean) =>
      setLeftOut((before) => (out ? [...before, key] : before.filter((each) => each !== key))),
    errorOf: (field: FactKey) => accept.error?.messageAt(`choices.${field}`),
    take: (onDone: () => void, reason: string) =>
      accept.mutate(
        {
          id: survey.id,
          version: survey.version,
          registerVersion: survey.register?.version ?? null,
          establishmentId: target,
          taxCode,
          choices: chosen,
          leaveOut: [...leftOut],
          ...(ceasing ? { ceasedOn, reason } : {}),
        },
        { onSuccess: onDone },
      ),
  }
}

export type Deciding = ReturnType<typeof useDeciding>
