import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { dayOf, formatDate } from '#web/kit/figure/dates.ts'
import { Section } from '#web/kit/page/Section.tsx'
import { words as kit } from '#web/kit/words.ts'
import css from './account.module.css'
import { NewPassword } from './NewPassword.tsx'
import { type Account, useRefreshAccount } from './use-account.ts'
import { words } from './words.ts'

const stateOf = ({ password }: Account): string => {
  if (!password.set) return words.password.none
  return password.at ? words.password.changedAt(formatDate(dayOf(password.at))) : words.password.never
}

/** When the password was changed, and the way to change it. */
export function PasswordSection({ account }: { account: Account }) {
  const [opened, setOpened] = useState(false)
  const refresh = useRefreshAccount()
  const change = useAct('identity.changePassword', [])
  const verb = account.password.set ? words.password.change : words.password.set
  const save = (password: string) =>
    change.mutate(
      { password },
      {
        onSuccess: () => {
          setOpened(false)
          refresh()
        },
      },
    )
  const open = () => {
    change.reset()
    setOpened(true)
  }
  return (
    <Section title={words.password.title}>
      <div className={css.part}>
        {change.data && (
          <p role="status" className={css.done}>
            {words.password.changed(change.data.ended)}
          </p>
        )}
        {!opened && (
          <>
            <p>{stateOf(account)}</p>
            <Button variant="default" onClick={open}>
              {verb}
            </Button>
          </>
        )}
        {opened && (
          <NewPassword
            label={verb}
            rule={account.password.rule}
            names={[account.username, account.name]}
            username={account.username}
            submit={words.password.save}
            busy={change.isPending}
            problem={change.error}
            onSubmit={save}
          >
            <Button variant="default" onClick={() => setOpened(false)}>
              {kit.cancel}
            </Button>
          </NewPassword>
        )}
      </div>
    </Section>
  )
}
