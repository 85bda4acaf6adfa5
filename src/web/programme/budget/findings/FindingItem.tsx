import { type ReactNode, useState } from 'react'
import { dayOf, formatDate } from '#web/kit/figure/dates.ts'
import { findingLooks } from '#web/kit/state/looks.ts'
import { FindingMark, StateTag } from '#web/kit/state/StateTag.tsx'
import { FindingFigures } from './FindingFigures.tsx'
import css from './findings.module.css'
import { Reopen, SettleForm } from './SettleForm.tsx'
import { isSettled, type Numbered, telling } from './told.ts'
import { words } from '../words.ts'

export interface FindingItemProps {
  told: Numbered
  /** where its places can be seen: links or buttons */
  places: ReactNode
  /** the programme whose findings this person may settle; absent when not */
  settleIn?: string | undefined
}

/** The element that a mark in a cell leads to. */
export const findingAnchor = (number: number): string => `phat-hien-${number}`

/** Who settled it, when, and with what words. */
export const Settlement = ({ told: { finding } }: { told: Numbered }) => (
  <>
    {finding.note && <p className={css.text}>{words.concluded(finding.note)}</p>}
    <p className={css.text}>
      {[finding.settledBy, finding.settledAt && formatDate(dayOf(finding.settledAt))]
        .filter(Boolean)
        .join(', ')}
    </p>
  </>
)

/** The acts of one finding: see its places, settle it or open it again. */
export function FindingActs({ told, places, settleIn }: FindingItemProps) {
  const [writing, setWriting] = useState(false)
  const settled = isSettled(told.finding)
  return (
    <>
      <div className={`${css.acts} kc-no-print`}>
        {places}
        {settleIn && settled && <Reopen code={settleIn} finding={told.finding} />}
        {settleIn && !settled && !writing && (
          <button type="button" onClick={() => setWriting(true)}>
            {words.settle}
          </button>
        )}
      </div>
      {settleIn && writing && !settled && (
        <SettleForm code={settleIn} told={told} onDone={() => setWriting(false)} />
      )}
    </>
  )
}

/** One discrepancy: its number, class, what it is about, both figures; a settled one is quiet. */
export function FindingItem(props: FindingItemProps) {
  const { number, finding } = props.told
  const settled = isSettled(finding)
  const look = findingLooks[finding.class]
  const { title, text } = telling(finding)
  return (
    <li
      id={findingAnchor(number)}
      tabIndex={-1}
      className={css.item}
      data-settled={settled || undefined}
      data-class={finding.class}
    >
      <FindingMark number={number} settled={settled} />
      <div className={css.body}>
        <div className={css.head}>
          <StateTag look={settled ? { ...look, tone: 'text' } : look} />
          {settled && <StateTag look={findingLooks.settled} />}
        </div>
        <h3 className={css.title}>{title}</h3>
        {text && <p className={css.text}>{text}</p>}
        {!settled && <FindingFigures finding={finding} />}
        {settled && <Settlement told={props.told} />}
        <FindingActs {...props} />
      </div>
    </li>
  )
}
