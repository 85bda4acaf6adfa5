import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { words as kit } from '#web/kit/words.ts'
import css from '../rounds.module.css'
import { words } from '../words.ts'
import { RoundForm } from './RoundForm.tsx'

const said = words.form

export interface RoundDialogProps {
  /** a round that is there; absent: a new one */
  round?: Output<'planning.round'>
  /** years that have a round already: a new one begins with the first after this year that has none */
  taken?: readonly number[]
  onClose: () => void
  onKept: (year: number) => void
}

function freeYear(today: string, taken: readonly number[]): number {
  let year = Number(today.slice(0, 4)) + 1
  while (taken.includes(year)) year += 1
  return year
}

/** The year first, then the form as it begins for that year. */
function Asked({ round, taken = [], onClose, onKept }: RoundDialogProps) {
  const today = useToday()
  const [year, setYear] = useState<number | null>(round?.year ?? freeYear(today, taken))
  const known = year !== null && year >= 2012 && year <= 2100
  const start = useAsk('planning.newRound', { year: year ?? 0 }, { enabled: known })
  return (
    <div className={css.dialog}>
      {!round && (
        <NumberField
          path="year"
          label={said.year}
          w={120}
          value={year}
          error={start.data?.existing ? said.existing(year ?? 0) : undefined}
          onChange={setYear}
        />
      )}
      {start.error && <ProblemNotice problem={start.error} />}
      {start.data && (round || !start.data.existing) ? (
        <RoundForm
          key={year}
          year={year ?? 0}
          start={start.data}
          round={round}
          onClose={onClose}
          onKept={onKept}
        />
      ) : (
        start.isPending && known && <SkeletonRows rows={6} columns={1} />
      )}
    </div>
  )
}

/** Prepares a round, or puts one differently. */
export const RoundDialog = (props: RoundDialogProps) => (
  <Modal
    opened
    size="xl"
    onClose={props.onClose}
    title={props.round ? said.edit : said.create}
    closeButtonProps={{ 'aria-label': kit.close }}
  >
    <Asked {...props} />
  </Modal>
)
