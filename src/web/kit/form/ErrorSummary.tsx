import { IconAlertCircle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ProblemError } from '../call/problem-error.ts'
import { words } from '../words.ts'
import { fieldId } from './Field.tsx'
import css from './form.module.css'

const focusField = (path: string): void => {
  const field = document.getElementById(fieldId(path))
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

interface ErrorSummaryProps {
  problem: ProblemError
  /** names a path in the form's words */
  labelOf: (path: string) => string
}

/** All errors together at the top, each linked to its field. Takes the focus, so that a screen reader begins here. */
export function ErrorSummary({ problem, labelOf }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const told = useRef<ProblemError>(null)
  useEffect(() => {
    if (told.current !== problem) box.current?.focus()
    told.current = problem
  }, [problem])
  return (
    <div ref={box} role="alert" tabIndex={-1} className={css.summary}>
      <p className={css.summaryTitle}>
        <IconAlertCircle size={16} stroke={1.75} aria-hidden />
        {problem.fields.length > 0 ? words.errorsAtTop(problem.fields.length) : problem.title}
      </p>
      {problem.fields.length === 0 && <p>{problem.message}</p>}
      <ul>
        {problem.fields.map((field) => {
          const path = field.path.join('.')
          return (
            <li key={`${path} ${field.code}`}>
              <a
                href={`#${fieldId(path)}`}
                onClick={(event) => {
                  event.preventDefault()
                  focusField(path)
                }}
              >
                {labelOf(path)}
              </a>
              : {field.message}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
