import { Button, PasswordInput } from '@mantine/core'
import { IconEye, IconEyeOff, IconKey, IconUser } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { fieldProps, TextField } from '#web/kit/form/Field.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import type { SignIn } from './use-sign-in.ts'
import css from './sign-in.module.css'
import { words } from './words.ts'

const VisibilityIcon = ({ reveal }: { reveal: boolean }) =>
  reveal ? <IconEyeOff size={16} stroke={1.75} /> : <IconEye size={16} stroke={1.75} />

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
      <PasswordInput
        {...fieldProps({
          path: 'password',
          label: words.password,
          error: tried && password === '' ? words.missing.password : undefined,
        })}
        size="md"
        leftSection={<IconKey size={16} stroke={1.75} aria-hidden />}
        visibilityToggleIcon={VisibilityIcon}
        visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="md" fullWidth loading={signIn.busy}>
        {words.signIn}
      </Button>
    </form>
  )
}
