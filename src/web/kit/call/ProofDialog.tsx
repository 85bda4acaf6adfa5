import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { CodeField } from '../form/CodeField.tsx'
import { PasswordField } from '../form/PasswordField.tsx'
import { ProblemNotice } from '../notice/ProblemNotice.tsx'
import { words } from '../words.ts'
import { useAct, useAsk } from './queries.ts'
import { visitProvider } from './provider.ts'
import css from './proof.module.css'

type Way = 'password' | 'code'

/** What this person can prove themselves with; the first is asked for. */
function useWays() {
  const { data: account } = useAsk('identity.account', {})
  const ways: Way[] = []
  if (account?.password.set ?? true) ways.push('password')
  if (account?.secondFactor.since) ways.push('code')
  return { ways, provider: account?.provider?.linkedAt ? account.provider.name : null }
}

const goToProvider = () =>
  visitProvider({ purpose: 'prove', next: window.location.pathname + window.location.search })

function Question({ onDone }: { onDone: (proven: boolean) => void }) {
  const { ways, provider } = useWays()
  const [chosen, setChosen] = useState<Way>()
  const [typed, setTyped] = useState('')
  const prove = useAct('identity.prove', [])
  const way = chosen ?? ways[0]
  const other = ways.find((each) => each !== way)
  const error = prove.error?.messageAt('password') ?? prove.error?.messageAt('code')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (typed !== '')
      prove.mutate(way === 'code' ? { code: typed } : { password: typed }, { onSuccess: () => onDone(true) })
  }
  const turn = () => {
    setChosen(other)
    setTyped('')
    prove.reset()
  }
  return (
    <form noValidate className={css.form} onSubmit={submit} aria-label={words.proof.title}>
      <p>{words.proof.why}</p>
      {prove.error && !error && <ProblemNotice problem={prove.error} />}
      {way === 'password' && (
        <PasswordField
          path="proof-password"
          label={words.proof.password}
          error={error}
          data-autofocus
          value={typed}
          onChange={setTyped}
        />
      )}
      {way === 'code' && (
        <CodeField
          path="proof-code"
          label={words.proof.code}
          hint={words.proof.codeHint}
          error={error}
          value={typed}
          onChange={setTyped}
        />
      )}
      <div className={css.buttons}>
        {way && (
          <Button type="submit" loading={prove.isPending}>
            {words.proof.confirm}
          </Button>
        )}
        <Button variant="default" onClick={() => onDone(false)}>
          {words.cancel}
        </Button>
      </div>
      {(other || provider) && (
        <div className={css.others}>
          {other && (
            <button type="button" onClick={turn}>
              {words.proof.by[other]}
            </button>
          )}
          {provider && (
            <button type="button" onClick={() => void goToProvider()}>
              {words.proof.byProvider(provider)}
            </button>
          )}
        </div>
      )}
    </form>
  )
}

/** Asks again who is there, before money, roles and contacts; then what was asked for goes on by itself. */
export const ProofDialog = ({ onDone }: { onDone: (proven: boolean) => void }) => (
  <Modal
    opened
    onClose={() => onDone(false)}
    title={words.proof.title}
    zIndex={400}
    closeButtonProps={{ 'aria-label': words.close }}
  >
    <Question onDone={onDone} />
  </Modal>
)
