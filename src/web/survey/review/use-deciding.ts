import { useState } from 'react'
import type { FactKey } from '#contract/survey/compare.ts'
import { useAct } from '#web/kit/call/queries.ts'
import type { Choices, Chosen } from './Compare.tsx'
import type { Survey } from './told.ts'

/** What the one who accepts has chosen so far, and the acceptance itself. */
export function useDeciding(survey: Survey) {
  const [choices, setChoices] = useState<Choices>({})
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const [target, setTarget] = useState<string | null>(null)
  const [taxCode, setTaxCode] = useState('')
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
    setTaxCode,
    setTarget,
    choose: (field: FactKey, choice: Chosen) => setChoices((before) => ({ ...before, [field]: choice })),
    leaveOut: (key: string, out: boolean) =>
      setLeftOut((before) => (out ? [...before, key] : before.filter((each) => each !== key))),
    errorOf: (field: FactKey) => accept.error?.messageAt(`choices.${field}`),
    take: (onDone: () => void) =>
      accept.mutate(
        {
          id: survey.id,
          version: survey.version,
          registerVersion: survey.register?.version ?? null,
          establishmentId: target,
          taxCode,
          choices: chosen,
          leaveOut: [...leftOut],
        },
        { onSuccess: onDone },
      ),
  }
}

export type Deciding = ReturnType<typeof useDeciding>
