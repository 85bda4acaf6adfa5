import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { asProblem } from '#web/kit/call/problem-error.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { words } from './words.ts'

/** An address without a page. */
export const Missing = () => (
  <>
    <PageHead title={words.missing.title} />
    <EmptyState action={<Link to="/">{words.missing.back}</Link>}>{words.missing.text}</EmptyState>
  </>
)

/** A page that could not be drawn. */
export const Broken = ({ error, reset }: ErrorComponentProps) => (
  <>
    <PageHead title={words.broken} />
    <ProblemNotice problem={asProblem(error)} onRetry={reset} />
  </>
)
