import { Section } from '#web/kit/page/Section.tsx'
import { BudgetPart } from './budget/BudgetPart.tsx'
import { HeadForm } from './HeadForm.tsx'
import { DistributionPart, ListPart } from './ListPart.tsx'
import { words } from './lists/words.ts'
import type { Page } from './parts.ts'

/** The form or grid of a part. */
export function PartBody({ page: { part } }: { page: Page }) {
  if (part === 'head') return <HeadForm />
  if (part === 'tables') return <BudgetPart />
  if (part === 'distribution') return <DistributionPart />
  return (
    <>
      <ListPart key={part} part={part} />
      {part === 'sources' && (
        <Section title={words.sourceNamesTitle}>
          <ListPart part="sourceNames" />
        </Section>
      )}
      {part === 'targets' && (
        <Section title={words.link.title}>
          <ListPart part="targetLinks" />
        </Section>
      )}
    </>
  )
}
