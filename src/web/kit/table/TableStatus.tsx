import type { ReactNode } from 'react'
import type { ProblemError } from '../call/problem-error.ts'
import { ProblemNotice } from '../notice/ProblemNotice.tsx'
import { SkeletonRows } from '../notice/SkeletonRows.tsx'
import css from './table.module.css'

/** What a table needs to know of its query: the answer of `useAsk` fits. */
export interface TableState {
  isPending: boolean
  error: ProblemError | null
  refetch: () => unknown
}

interface TableStatusProps {
  state: TableState | undefined
  count: number
  columns: number
  empty: ReactNode
}

/** Under the header: grey bars while loading, what went wrong, or why nothing stands here. */
export function TableStatus({ state, count, columns, empty }: TableStatusProps) {
  if (state?.error) {
    return (
      <div className={css.status}>
        <ProblemNotice problem={state.error} onRetry={() => void state.refetch()} />
      </div>
    )
  }
  if (state?.isPending) return <SkeletonRows rows={6} columns={Math.min(columns, 6)} />
  if (count === 0 && empty) return <div className={css.status}>{empty}</div>
  return null
}
