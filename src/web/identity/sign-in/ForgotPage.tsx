import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { Gate } from './Gate.tsx'
import css from './sign-in.module.css'
import { words } from './words.ts'

/** `/quen-mat-khau`: asks for a link by mail; the answer is the same whoever is meant. */
export function ForgotPage() {
  const [login, setLogin] = useState('')
  const [tried, setTried] = useState(false)
  const request = useAct('identity.requestReset', [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (login.trim() !== '') request.mutate({ login: login.trim() })
  }
  if (request.data)
    return (
      <Gate title={words.reset.sentTitle} text={words.reset.sent(request.data.minutes)}>
        <p className={css.promise}>{words.reset.nothing}</p>
        <div className={css.fields}>
          <Button variant="default" onClick={() => request.reset()}>
            {words.reset.again}
          </Button>
        </div>
      </Gate>
    )
  return (
    <Gate title={words.reset.title} text={words.reset.text}>
      <form noValidate onSubmit={submit} className={css.fields} aria-label={words.reset.title}>
        {request.error && <ProblemNotice problem={request.error} />}
        <TextField
          path="login"
          label={words.reset.login}
          size="md"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          value={login}
          error={tried && login.trim() === '' ? words.reset.missing : undefined}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <Button type="submit" size="md" fullWidth loading={request.isPending}>
          {words.reset.send}
        </Button>
      </form>
    </Gate>
  )
}
