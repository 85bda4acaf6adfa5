import type { ReactNode } from 'react'
import { FindingItem } from './FindingItem.tsx'
import css from './findings.module.css'
import { numbered, type Numbered, type ToldFinding } from './told.ts'

interface FindingListProps {
  /** fresh from `crossCheck(content)` or from the record */
  findings: readonly ToldFinding[]
  /** numbers given elsewhere, when only some of the findings are listed */
  only?: readonly Numbered[]
  /** links or buttons to the places of a finding */
  renderPlaces?: (told: Numbered) => ReactNode
  /** code of the programme, when this person may settle its findings */
  settleIn?: string | undefined
}

/** What does not add up, one below the other; numbers are those of the marks in the cells. */
export const FindingList = ({ findings, only, renderPlaces, settleIn }: FindingListProps) => (
  <ol className={css.list}>
    {(only ?? numbered(findings)).map((told) => (
      <FindingItem key={told.finding.id} told={told} places={renderPlaces?.(told)} settleIn={settleIn} />
    ))}
  </ol>
)
