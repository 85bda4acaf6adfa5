import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Money, planSources } from '#contract/planning/nouns.ts'
import { planSources as sourceWords } from '#contract/words/planning.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import css from '../consolidation.module.css'
import { millions } from '../money.ts'
import { words } from '../words.ts'
import type { Line } from './entries.ts'
import { usePatch } from './use-patch.ts'

const moneyOf = (line: Line): Money =>
  Object.fromEntries(
    planSources.flatMap((source, at) => ((line.now[at] ?? 0) > 0 ? [[source, line.now[at] ?? 0]] : [])),
  )

/** The department's figures for a line, source by source, with why; right in the grid. */
export function TrimForm({ line, onDone }: { line: Line; onDone: () => void }) {
  const patch = usePatch()
  const act = useAct('planning.trimItem', [])
  const [money, setMoney] = useState<Money>(() => moneyOf(line))
  const [reason, setReason] = useState('')
  const shown = planSources.flatMap((source, at) => {
    const asked = line.asked[at] ?? 0
    return asked > 0 || (line.now[at] ?? 0) > 0 ? [{ source, asked }] : []
  })
  if (shown.length === 0) return <p className={css.hint}>{words.trim.nothing}</p>
  return (
    <form
      className={css.trim}
      aria-label={words.trim.title}
      onSubmit={(event) => {
        event.preventDefault()
        act.mutate(
          { id: line.id, version: line.version, money, reason },
          {
            onSuccess: (row) => {
              patch([row])
              onDone()
            },
          },
        )
      }}
    >
      {act.error && <ProblemNotice problem={act.error} onTakeNew={() => patch([], true)} />}
      <div className={css.sources}>
        {shown.map(({ source, asked }) => (
          <NumberField
            key={source}
            path={`money.${source}`}
            label={sourceWords[source]}
            hint={words.trim.asked(millions(asked))}
            unit="triệu"
            w={170}
            value={money[source] ?? 0}
            error={act.error?.messageAt('money')}
            onChange={(amount) => setMoney({ ...money, [source]: amount ?? 0 })}
          />
        ))}
      </div>
      <div className={css.why}>
        <TextField
          path="reason"
          label={words.trim.reason}
          hint={words.trim.reasonHint}
          value={reason}
          error={act.error?.messageAt('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" loading={act.isPending}>
          {words.trim.save}
        </Button>
      </div>
    </form>
  )
}
