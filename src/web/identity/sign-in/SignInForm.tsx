import { Button } from '@mantine/core'
import { IconBuildingBank, IconKey, IconUser } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { asProblem, type ProblemError } from '#web/kit/call/problem-error.ts'
import { visitProvider } from '#web/kit/call/provider.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { PasswordField } from '#web/kit/form/PasswordField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import type { SignIn } from './use-sign-in.ts'
import css from './sign-in.module.css'
import { words } from './words.ts'

/** The organisation's own sign-in, where the installation has one. */
export function ProviderButton({ name }: { name: string }) {
  const { tiep } = useSearch({ from: '/dang-nhap' })
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const [busy, setBusy] = useState(false)
  const go = () => {
    setBusy(true)
    visitProvider({ purpose: 'signIn', next: tiep ?? '/' }).catch((error: unknown) => {
      setProblem(asProblem(error))
      setBusy(false)
    })
  }
  return (
    <div className={css.provider}>
      {problem && <ProblemNotice problem={problem} />}
      <Button
        variant="default"
        size="md"
        fullWidth
        loading={busy}
        leftSection={<IconBuildingBank size={16} stroke={1.75} aria-hidden />}
        onClick={go}
      >
        {words.byProvider(name)}
      </Button>
    </div>
  )
}

/** Name and password; what is missing is said at the field, what was refused stands above. */
export function SignInForm({ signIn }: { signIn: SignIn }) {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (username.trim() !== '' && password !== '') signIn.go(username.trim(), password)
  }
  return (
    <form noValidate onSubmit={submit} className={css.fields} aria-label={words.title}>
      {signIn.problem && <ProblemNotice problem={signIn.problem} />}
      <TextField
        path="username"
        label={words.username}
        size="md"
        leftSection={<IconUser size={16} stroke={1.75} aria-hidden />}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        value={username}
        error={tried && username.trim() === '' ? words.missing.username : undefined}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <PasswordField
        path="password"
        label={words.password}
        error={tried && password === '' ? words.missing.password : undefined}
        size="md"
        leftSection={<IconKey size={16} stroke={1.75} aria-hidden />}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" size="md" fullWidth loading={signIn.busy}>
        {words.signIn}
      </Button>
      <p className={css.forgot}>
        <Link to="/quen-mat-khau">{words.forgot}</Link>
      </p>
    </form>
  )
}
