import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { CodeField } from '#web/kit/form/CodeField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import css from './sign-in.module.css'
import { words } from './words.ts'

interface CodeFormProps {
  onCode: (code: string) => void
  onOther: () => void
  busy: boolean
  problem: ProblemError | null
}

/** The second step: the one-time code. */
export function CodeForm({ onCode, onOther, busy, problem }: CodeFormProps) {
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const refused = problem?.messageAt('code')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim() !== '') onCode(code.trim())
  }
  return (
    <form noValidate onSubmit={submit} className={css.fields} aria-label={words.code.title}>
      {problem && !refused && <ProblemNotice problem={problem} />}
      <CodeField
        path="code"
        label={words.code.label}
        hint={words.code.hint}
        error={tried && code.trim() === '' ? words.missing.code : refused}
        value={code}
        onChange={setCode}
      />
      <Button type="submit" size="md" fullWidth loading={busy}>
        {words.code.confirm}
      </Button>
      <button type="button" className={css.quiet} onClick={onOther}>
        {words.code.other}
      </button>
    </form>
  )
}
