import { IconArrowRight } from '@tabler/icons-react'
import { useAsk } from '#web/kit/call/queries.ts'
import type { Output } from '#web/kit/call/call.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { roleIcons } from './role-icons.ts'
import type { SignIn } from './use-sign-in.ts'
import css from './sign-in.module.css'
import { words } from './words.ts'

type Account = Output<'identity.demoAccounts'>['items'][number]

function AccountRow({ account, signIn }: { account: Account; signIn: SignIn }) {
  const Icon = roleIcons[account.role]
  return (
    <li>
      <button
        type="button"
        className={css.account}
        disabled={signIn.busy}
        aria-busy={signIn.busy && signIn.who === account.username}
        onClick={() => signIn.go(account.username, account.password)}
      >
        <Icon size={16} stroke={1.75} aria-hidden />
        <span className="kc-hidden">{words.tryAs}</span>
        <strong>{account.title}</strong>
        <span className={css.what}>
          <span>{account.personName}</span> · {account.what}
        </span>
        <IconArrowRight size={16} stroke={1.75} aria-hidden />
      </button>
    </li>
  )
}

/** The cast of the demonstration, by the house they work in. */
export function DemoAccounts({ signIn }: { signIn: SignIn }) {
  const accounts = useAsk('identity.demoAccounts', {})
  const items = accounts.data?.items ?? []
  const groups = [...new Set(items.map((account) => account.group))]
  return (
    <aside className={css.right} aria-label={words.try}>
      <div className={css.rightHead}>
        <h2>{words.try}</h2>
        {items.length > 0 && <span>{words.roles(items.length)}</span>}
      </div>
      {accounts.error && <ProblemNotice problem={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.isPending && <SkeletonRows rows={12} columns={2} />}
      {groups.map((group) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <ul>
            {items
              .filter((account) => account.group === group)
              .map((account) => (
                <AccountRow key={account.username} account={account} signIn={signIn} />
              ))}
          </ul>
        </section>
      ))}
      <p className={css.note}>{words.tryNote}</p>
    </aside>
  )
}
