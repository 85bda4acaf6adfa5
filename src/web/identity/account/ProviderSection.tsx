import { Button } from '@mantine/core'
import { useState } from 'react'
import { asProblem, type ProblemError } from '#web/kit/call/problem-error.ts'
import { visitProvider } from '#web/kit/call/provider.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { dayOf, formatDate } from '#web/kit/figure/dates.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import css from './account.module.css'
import { type Account, useRefreshAccount } from './use-account.ts'
import { words } from './words.ts'

/** The organisation's own sign-in: linked with this account, or not yet. */
export function ProviderSection({ provider }: { provider: NonNullable<Account['provider']> }) {
  const refresh = useRefreshAccount()
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const unlink = useAct('identity.unlinkProvider', [])
  const link = () =>
    void visitProvider({ purpose: 'link', next: '/tai-khoan' }).catch((error: unknown) =>
      setProblem(asProblem(error)),
    )
  const { name, linkedAt, email } = provider
  return (
    <Section title={words.provider.title}>
      <div className={css.part}>
        {problem && <ProblemNotice problem={problem} />}
        <p>
          {linkedAt
            ? words.provider.linked(name, email ? ` (${email})` : '', formatDate(dayOf(linkedAt)))
            : words.provider.unlinked(name)}
        </p>
        <Button variant="default" onClick={linkedAt ? () => setAsked(true) : link}>
          {linkedAt ? words.provider.unlink : words.provider.link}
        </Button>
        <ConfirmDialog
          opened={asked}
          onClose={() => setAsked(false)}
          title={words.provider.unlinkTitle}
          confirm={words.provider.unlink}
          busy={unlink.isPending}
          problem={unlink.error}
          onConfirm={() =>
            unlink.mutate(
              {},
              {
                onSuccess: () => {
                  setAsked(false)
                  refresh()
                },
              },
            )
          }
        >
          <p>{words.provider.unlinkText}</p>
        </ConfirmDialog>
      </div>
    </Section>
  )
}
