import { useMe } from '#web/kit/call/session.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Columns, Section } from '#web/kit/page/Section.tsx'
import css from './account.module.css'
import { OwnData } from '../personal-data/OwnData.tsx'
import { AccountFrame } from './AccountFrame.tsx'
import { FactorSection } from './FactorSection.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { ProviderSection } from './ProviderSection.tsx'
import { RolesSection } from './RolesSection.tsx'
import type { Account } from './use-account.ts'
import { words } from './words.ts'

const Profile = ({ account }: { account: Account }) => (
  <Section title={words.profile.title}>
    <dl className={css.facts}>
      <dt>{words.profile.name}</dt>
      <dd>{account.name}</dd>
      <dt>{words.profile.username}</dt>
      <dd>{account.username}</dd>
      <dt>{words.profile.email}</dt>
      <dd>{account.email ?? words.notSet}</dd>
      <dt>{words.profile.phone}</dt>
      <dd className="kc-figures">{account.phone ?? words.notSet}</dd>
    </dl>
    <p className={css.note}>{words.profile.note}</p>
  </Section>
)

function Body() {
  const me = useMe().data
  const { data: account, error, refetch } = useAsk('identity.account', {})
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />
  if (!account) return <SkeletonRows rows={8} columns={2} />
  return (
    <Columns
      side={
        <>
          <Profile account={account} />
          <RolesSection />
        </>
      }
    >
      <PasswordSection account={account} />
      <FactorSection account={account} />
      {account.provider && <ProviderSection provider={account.provider} />}
      {me?.person && <OwnData id={me.person.id} username={me.person.username} />}
    </Columns>
  )
}

/** `/tai-khoan`: who I am here, and what guards my account. */
export function AccountPage() {
  const { data: me } = useMe()
  return <AccountFrame active="account">{me?.signedIn && <Body />}</AccountFrame>
}
