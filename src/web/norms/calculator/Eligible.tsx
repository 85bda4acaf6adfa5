import type { Calculation } from '#contract/norms/calculator/calculation.ts'
import { answersIn } from '#contract/norms/eligibility/judge/conditions.ts'
import { Section } from '#web/kit/page/Section.tsx'
import { JudgedPart } from '../eligibility/verdict/JudgedPart.tsx'
import css from './calculator.module.css'
import type { CalculatorSearch } from './search.ts'
import { words } from './words.ts'

interface EligibleProps {
  asked: Calculation
  search: CalculatorSearch
  onAnswers: (answers: string) => void
}

const answersText = (answers: ReadonlyMap<string, string>): string =>
  [...answers].map(([key, value]) => `${key}=${value}`).join(';')

/** Whether who asks, and where they produce, is within the law; the sum says nothing of that. */
export function Eligible({ asked, search, onAnswers }: EligibleProps) {
  const answers = answersIn(search.tl ?? '')
  return (
    <Section title={words.eligible}>
      {search.ai ? (
        <JudgedPart
          short
          answers={answers}
          onAnswer={(key, value) => onAnswers(answersText(new Map([...answers, [key, value]])))}
          question={{
            kind: search.ai,
            on: asked.on,
            area: asked.activity.content,
            activity: asked.activity.code,
            answers: search.tl ?? '',
            industries: search.nn ?? '',
            ...(search.noi ? { placeId: search.noi } : {}),
            // who calls themselves so says so
            ...(search.ai === 'craftVillageProducer' ? { craftVillage: 'yes' as const } : {}),
            ...(search.ai === 'cleanerProductionApplicant' ? { cleanerProduction: 'yes' as const } : {}),
            ...(search.ai === 'clusterInvestor' ? { clusterInfrastructure: 'yes' as const } : {}),
          }}
        />
      ) : (
        <p className={css.hint}>{words.eligibleAsk}</p>
      )}
    </Section>
  )
}
