import type { ProblemError } from '#web/kit/call/problem-error.ts'
import css from './decision.module.css'

interface RefusedProps {
  problem: ProblemError | null
  /** fields that stand in the form and say it themselves */
  but?: readonly string[]
}

/** What was refused and has no field in the form, each in its own words. */
export function Refused({ problem, but = [] }: RefusedProps) {
  const fields = problem?.fields.filter(({ path }) => !but.includes(path.join('.'))) ?? []
  const said = [...new Set(fields.map(({ message }) => message))]
  if (said.length === 0) return null
  return (
    <ul className={css.refused}>
      {said.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
}
