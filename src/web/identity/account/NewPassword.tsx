import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { leastOf, lengthOf, weakness, type PasswordRule } from '#contract/identity/sign-in/password-rules.ts'
import { fields, fill } from '#contract/words/vi.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { PasswordField } from '#web/kit/form/PasswordField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import css from './account.module.css'
import { useStrength } from './strength.ts'
import { words } from './words.ts'

/** Four strokes that fill up, and the same in a word. */
function Strength({ score, missing }: { score: number | null; missing: number }) {
  const strength =
    score === null ? '' : `${words.password.strength}: ${words.password.strengths[score] ?? ''}`
  const told = missing > 0 ? words.password.more(missing) : strength
  return (
    <p className={css.strength} data-score={missing > 0 ? 0 : (score ?? 0)} aria-live="polite">
      <span className={css.strokes} aria-hidden>
        {[1, 2, 3, 4].map((stroke) => (
          <span key={stroke} data-full={(missing === 0 && (score ?? 0) >= stroke) || undefined} />
        ))}
      </span>
      <span>{told}</span>
    </p>
  )
}

interface NewPasswordProps {
  label: string
  rule: PasswordRule
  /** user name and name: no password is made of them */
  names: readonly string[]
  /** the verb of the button */
  submit: string
  busy: boolean
  problem: ProblemError | null
  /** for the browser's keeper of passwords */
  username: string
  onSubmit: (password: string) => void
  /** other buttons beside */
  children?: ReactNode
}

/** Chooses a password: what it must be is said before, how strong it is while it is typed. */
export function NewPassword(props: NewPasswordProps) {
  const { label, rule, names, problem, onSubmit } = props
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const weak = weakness(password, rule, names)
  const score = useStrength(password, names)
  const refused = problem?.messageAt('password')
  const error = tried && weak ? fill(fields[weak.code] ?? '', weak.facts ?? {}) : refused
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!weak) onSubmit(password)
  }
  return (
    <form noValidate className={css.newPassword} onSubmit={submit} aria-label={label}>
      {problem && !refused && <ProblemNotice problem={problem} />}
      {/* a keeper of passwords must know whose it is */}
      <input type="text" name="username" autoComplete="username" value={props.username} readOnly hidden />
      <div>
        <PasswordField
          path="password"
          label={words.password.label}
          hint={words.password.atLeast(leastOf(rule))}
          error={error}
          autoComplete="new-password"
          autoFocus
          maxLength={200}
          value={password}
          onChange={(typed) => {
            setPassword(typed)
            setTried(false)
          }}
        />
        {password !== '' && (
          <Strength score={score} missing={Math.max(0, leastOf(rule) - lengthOf(password))} />
        )}
      </div>
      <div className={css.buttons}>
        <Button type="submit" loading={props.busy}>
          {props.submit}
        </Button>
        {props.children}
      </div>
    </form>
  )
}
