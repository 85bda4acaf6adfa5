import type { Calculation } from '#contract/norms/calculator/calculation.ts'
import { Section } from '#web/kit/page/Section.tsx'
import { JudgedPart } from '../eligibility/verdict/JudgedPart.tsx'
import css from './calculator.module.css'
import type { CalculatorSearch } from './search.ts'
import { words } from './words.ts'

interface EligibleProps {
  asked: Calculation
  search: CalculatorSearch
}

/** Whether who asks, and where they produce, is within the law; the sum says nothing of that. */
export const Eligible = ({ asked, search }: EligibleProps) => (
  <Section title={words.eligible}>
    {search.ai ? (
      <JudgedPart
        short
        question={{
          kind: search.ai,
          on: asked.on,
          area: asked.activity.content,
          activity: asked.activity.code,
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
