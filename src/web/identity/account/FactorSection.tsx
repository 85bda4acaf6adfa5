import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { dayOf, formatDate } from '#web/kit/figure/dates.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import css from './account.module.css'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SetUpFactor } from './SetUpFactor.tsx'
import { type Account, useRefreshAccount } from './use-account.ts'
import { words } from './words.ts'

type Factor = Account['secondFactor']

function Off({ required }: { required: boolean }) {
  const refresh = useRefreshAccount()
  return (
    <SetUpFactor
      quiet
      intro={
        <>
          <p>{words.factor.off}</p>
          {required && <Note tone="warning">{words.factor.required}</Note>}
        </>
      }
      onDone={refresh}
    />
  )
}

function On({ factor, since }: { factor: Factor; since: string }) {
  const refresh = useRefreshAccount()
  const [asked, setAsked] = useState<'disable' | 'renew' | null>(null)
  const disable = useAct('identity.disableSecondFactor', [])
  const renew = useAct('identity.renewRecoveryCodes', [])
  const close = () => setAsked(null)
  if (renew.data)
    return (
      <RecoveryCodes
        codes={renew.data.codes}
        onDone={() => {
          renew.reset()
          refresh()
        }}
      />
    )
  return (
    <>
      <p>
        {words.factor.on(formatDate(dayOf(since)))} {words.factor.left(factor.codesLeft)}
      </p>
      {factor.codesLeft < 3 && <Note tone="warning">{words.factor.few}</Note>}
      {factor.required && <p className={css.note}>{words.factor.required}</p>}
      <div className={css.buttons}>
        <Button variant="default" onClick={() => setAsked('renew')}>
          {words.factor.renew}
        </Button>
        {!factor.required && (
          <Button variant="default" onClick={() => setAsked('disable')}>
            {words.factor.disable}
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={asked === 'disable'}
        onClose={close}
        title={words.factor.disableTitle}
        confirm={words.factor.disableConfirm}
        busy={disable.isPending}
        problem={disable.error}
        onConfirm={() => disable.mutate({}, { onSuccess: refresh })}
      >
        <p>{words.factor.disableText}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'renew'}
        onClose={close}
        title={words.factor.renewTitle}
        confirm={words.factor.renew}
        busy={renew.isPending}
        problem={renew.error}
        onConfirm={() => renew.mutate({}, { onSuccess: close })}
      >
        <p>{words.factor.renewText}</p>
      </ConfirmDialog>
    </>
  )
}

/** The second factor: off with the way to set it up, or on with its recovery codes. */
export const FactorSection = ({ account: { secondFactor: factor } }: { account: Account }) => (
  <Section title={words.factor.title}>
    <div className={css.part}>
      {factor.since ? <On factor={factor} since={factor.since} /> : <Off required={factor.required} />}
    </div>
  </Section>
)
