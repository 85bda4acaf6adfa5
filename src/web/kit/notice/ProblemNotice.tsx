import { Button } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ProblemError } from '../call/problem-error.ts'
import { dayOf, formatDate, formatTime } from '../figure/dates.ts'
import { words } from '../words.ts'
import css from './notice.module.css'

interface ProblemNoticeProps {
  problem: ProblemError
  onRetry?: () => void
  /** for a stale version: takes the other person's version */
  onTakeNew?: () => void
  children?: ReactNode
}

const SignInLink = () => {
  const { href } = useLocation()
  return (
    <Link to="/dang-nhap" search={{ tiep: href }}>
      {words.signIn}
    </Link>
  )
}

const Changed = ({ problem }: { problem: ProblemError }) =>
  problem.changed.length > 0 && (
    <ul className={css.changed}>
      {problem.changed.map((change) => (
        <li key={change.field}>
          <strong>{change.field}</strong>:{' '}
          {words.changedBy(change.by, `${formatTime(change.at)} ${formatDate(dayOf(change.at))}`)}
        </li>
      ))}
    </ul>
  )

/** What happened, what is kept, what to do, and the code to quote; it stays until it is dealt with. */
export function ProblemNotice({ problem, onRetry, onTakeNew, children }: ProblemNoticeProps) {
  const seen = problem.requestId && (problem.code === 'internal' || problem.code === 'unavailable')
  return (
    <div role="alert" className={css.problem}>
      <IconAlertCircle size={16} stroke={1.75} aria-hidden />
      <div>
        <strong className={css.title}>{problem.title}</strong>
        <p>{problem.message}</p>
        <Changed problem={problem} />
        {children}
        {seen && problem.requestId && <p className={css.reference}>{words.reference(problem.requestId)}</p>}
        <div className={css.acts}>
          {problem.code === 'not_signed_in' && <SignInLink />}
          {onTakeNew && problem.code === 'stale_version' && (
            <Button size="xs" variant="default" onClick={onTakeNew}>
              {words.takeNew}
            </Button>
          )}
          {onRetry && problem.code !== 'not_signed_in' && (
            <Button size="xs" variant="default" onClick={onRetry}>
              {words.tryAgain}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
