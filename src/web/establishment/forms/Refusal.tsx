import { useEffect, useRef } from 'react'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { ErrorSummary } from '#web/kit/form/ErrorSummary.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import css from './forms.module.css'

interface RefusalProps {
  problem: ProblemError
  /** words of fields, by the last part of their path */
  labels: Readonly<Record<string, unknown>>
  onTakeNew?: (() => void) | undefined
}

/** The field in words: `places.0.unitId` is called as `unitId` is, with its number where there are several. */
function labelIn(labels: RefusalProps['labels'], path: string): string {
  const parts = path.split('.')
  const key = parts.findLast((part) => !/^\d+$/.test(part)) ?? path
  const label = labels[key]
  const number = Number(parts.find((part) => /^\d+$/.test(part)) ?? 0)
  // the first of several needs no number: mostly it is the only one
  return typeof label === 'string' ? (number > 0 ? `${label} (${number + 1})` : label) : path
}

/** Of no field in particular: comes into sight by itself, for a long form is sent from its foot. */
function Notice({ problem, onTakeNew }: Pick<RefusalProps, 'problem' | 'onTakeNew'>) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} className={css.notice}>
      <ProblemNotice problem={problem} {...(onTakeNew ? { onTakeNew } : {})} />
    </div>
  )
}

/** Why nothing was kept: the fields to correct, or who changed the record meanwhile and what. */
export const Refusal = ({ problem, labels, onTakeNew }: RefusalProps) =>
  problem.fields.length > 0 ? (
    <ErrorSummary problem={problem} labelOf={(path) => labelIn(labels, path)} />
  ) : (
    <Notice key={problem.requestId ?? problem.code} problem={problem} onTakeNew={onTakeNew} />
  )
