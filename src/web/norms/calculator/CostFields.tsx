import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { costsText, mostCost, type Cost } from '#contract/norms/calculator/asked.ts'
import type { ActivityType } from '#contract/norms/catalogue.ts'
import { normsFields } from '#contract/words/norms.ts'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import css from './calculator.module.css'
import { words } from './words.ts'

interface CostFieldsProps {
  activity: ActivityType
  costs: readonly Cost[]
  /** the address says something that is no list of costs */
  unread: boolean
  onChange: (text: string | undefined) => void
}

/** The costs of the chosen activity, those that count first; the address learns them a moment later. */
export function CostFields({ activity, costs, unread, onChange }: CostFieldsProps) {
  const [amounts, setAmounts] = useState<Record<string, number | null>>(() =>
    Object.fromEntries(
      costs.map(({ item, amount }) => [item || (activity.costItems[0]?.code ?? ''), amount]),
    ),
  )
  const tell = useDebouncedCallback(onChange, 250)
  const set = (item: string, amount: number | null) => {
    const now = { ...amounts, [item]: amount }
    setAmounts(now)
    const listed = Object.entries(now).flatMap(([code, said]) =>
      said === null || said === 0 ? [] : [{ item: code, amount: said }],
    )
    tell(listed.length > 0 ? costsText(listed) : undefined)
  }
  if (!activity.byCost) return <p className={css.hint}>{words.noCosts}</p>
  const field = ({ code, name }: { code: string; name: string }) => (
    <NumberField
      key={code}
      path={`cp.${code}`}
      label={name}
      unit="triệu"
      w="100%"
      value={amounts[code] ?? null}
      error={(amounts[code] ?? 0) > mostCost ? normsFields['norms.costsMost'] : undefined}
      onChange={(amount) => set(code, amount)}
    />
  )
  const own = activity.costItems.filter(({ counts }) => !counts)
  return (
    <fieldset className={css.fields}>
      <legend>{words.costs}</legend>
      <p className={css.hint}>{words.costsHint}</p>
      {unread && <Note tone="warning">{words.costsUnread}</Note>}
      {activity.costItems.filter(({ counts }) => counts).map(field)}
      {own.length > 0 && (
        <details className={css.more} open={costs.some(({ item }) => own.some(({ code }) => code === item))}>
          <summary>{words.otherCosts}</summary>
          <p className={css.hint}>{words.otherCostsHint}</p>
          {own.map(field)}
        </details>
      )}
    </fieldset>
  )
}
