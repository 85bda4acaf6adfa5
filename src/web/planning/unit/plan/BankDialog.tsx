import { Button, Checkbox, Modal } from '@mantine/core'
import { useState } from 'react'
import { formatMillions } from '#contract/kernel/money.ts'
import type { BankRow } from '#contract/planning/unit/queries.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { words as kit } from '#web/kit/words.ts'
import { words } from '../words.ts'
import css from '../unit.module.css'

const said = words.bank

const About = ({ row }: { row: BankRow }) => (
  <>
    {row.title}
    <span className={css.below}>
      {[
        row.code,
        row.place,
        row.establishments.join('; '),
        said.asked(formatMillions(row.nationalVnd, 1), formatMillions(row.localVnd, 1)),
        said.ready(row.readiness),
        row.wanted && said.wanted,
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
    {row.inPlanOf && <span className={css.below}>{said.inPlanOf(row.inPlanOf)}</span>}
  </>
)

interface ChoiceProps {
  rows: readonly BankRow[]
  chosen: readonly string[]
  onChoose: (chosen: string[]) => void
}

const Choice = ({ rows, chosen, onChoose }: ChoiceProps) => (
  <Checkbox.Group value={[...chosen]} onChange={onChoose} aria-label={said.title}>
    <ul className={css.bank}>
      {rows.map((row) => (
        <li key={row.id}>
          <Checkbox value={row.id} disabled={row.inPlanOf !== ''} label={<About row={row} />} />
        </li>
      ))}
    </ul>
  </Checkbox.Group>
)

/** Ready proposals of the bank that this plan does not have yet; those chosen become its lines. */
export function BankDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  const bank = useAsk('planning.bankForPlan', { id, q }, { keepPrevious: true })
  const act = useAct('planning.takeFromBank')
  const rows = bank.data?.items ?? []
  const skipped = act.data?.skipped ?? []
  const take = () =>
    act.mutate(
      { id, proposalIds: chosen },
      {
        onSuccess: (answer) => {
          setChosen([])
          if (answer.skipped.length === 0) onClose()
        },
      },
    )
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={said.title}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <div className={css.fields}>
        {(act.error ?? bank.error) && <ProblemNotice problem={(act.error ?? bank.error)!} />}
        {skipped.map((one) => (
          <Note key={one.proposalId} tone="warning">
            {said.skipped(one.title, one.inPlanOf)}
          </Note>
        ))}
        <SearchField path="q" label={said.search} value={q} onSearch={(text) => setQ(text ?? '')} />
        {!bank.data && !bank.error ? (
          <SkeletonRows rows={4} columns={2} />
        ) : rows.length === 0 ? (
          <EmptyState>{said.none}</EmptyState>
        ) : (
          <Choice rows={rows} chosen={chosen} onChoose={setChosen} />
        )}
        <div className={css.buttons}>
          <Button disabled={chosen.length === 0} loading={act.isPending} onClick={take}>
            {said.take(chosen.length)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {kit.close}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
