import { Button } from '@mantine/core'
import { type FormEvent, lazy, type ReactNode, Suspense, useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { CodeField } from '#web/kit/form/CodeField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import css from './account.module.css'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { words } from './words.ts'

const QrCode = lazy(async () => ({ default: (await import('./QrCode.tsx')).QrCode }))

/** In fours, as one reads it aloud. */
const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')

interface ConfirmProps {
  begun: Output<'identity.enrolSecondFactor'>
  onConfirmed: (codes: string[]) => void
}

/** The secret goes into the authenticator; its first code comes back. */
function Confirm({ begun, onConfirmed }: ConfirmProps) {
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const confirm = useAct('identity.confirmSecondFactor', [])
  const refused = confirm.error?.messageAt('code')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim() !== '')
      confirm.mutate({ code: code.trim() }, { onSuccess: ({ codes }) => onConfirmed(codes) })
  }
  return (
    <form noValidate className={css.setUp} onSubmit={submit} aria-label={words.factor.title}>
      <div className={css.qr}>
        <Suspense fallback={null}>
          <QrCode text={begun.uri} label={words.factor.qr} />
        </Suspense>
      </div>
      <div className={css.setUpText}>
        <p>{words.factor.scan}</p>
        <p>
          {words.factor.byHand} <code className="kc-figures">{inFours(begun.secret)}</code>
        </p>
        {confirm.error && !refused && <ProblemNotice problem={confirm.error} />}
        <CodeField
          path="code"
          label={words.factor.code}
          hint={words.factor.codeHint}
          error={tried && code.trim() === '' ? words.factor.missing : refused}
          value={code}
          onChange={setCode}
        />
        <Button type="submit" loading={confirm.isPending}>
          {words.factor.confirm}
        </Button>
      </div>
    </form>
  )
}

interface SetUpFactorProps {
  /** what it is good for, until it has begun */
  intro?: ReactNode
  /** where it is not the one thing to do */
  quiet?: boolean
  /** the verb with which one goes on when all is done */
  done?: string
  onConfirmed?: () => void
  onDone: () => void
}

/** Sets the second factor up: begin, scan, confirm, put the recovery codes away. */
export function SetUpFactor({ intro, quiet = false, done, onConfirmed, onDone }: SetUpFactorProps) {
  const enrol = useAct('identity.enrolSecondFactor', [])
  const [codes, setCodes] = useState<string[] | null>(null)
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} {...(done ? { done } : {})} />
  if (enrol.data)
    return (
      <Confirm
        begun={enrol.data}
        onConfirmed={(fresh) => {
          setCodes(fresh)
          onConfirmed?.()
        }}
      />
    )
  return (
    <>
      {enrol.error && <ProblemNotice problem={enrol.error} />}
      {intro}
      <Button
        {...(quiet ? { variant: 'default' } : {})}
        loading={enrol.isPending}
        onClick={() => enrol.mutate({})}
      >
        {words.factor.begin}
      </Button>
    </>
  )
}
