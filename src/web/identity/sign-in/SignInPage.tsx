import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { useMe, useNewSession } from '#web/kit/call/session.ts'
import { Logo } from '#web/kit/page/Logo.tsx'
import { CodeForm } from './CodeForm.tsx'
import { DemoAccounts } from './DemoAccounts.tsx'
import { ProviderButton, SignInForm } from './SignInForm.tsx'
import css from './sign-in.module.css'
import { type SignIn, useGoOnAnew, useSignIn } from './use-sign-in.ts'
import { words } from './words.ts'

/** Whoever came by the organisation's own sign-in and has a second factor still owes its code. */
function CodeAfterProvider() {
  const { tiep } = useSearch({ from: '/dang-nhap' })
  const goOn = useGoOnAnew()
  const renew = useNewSession()
  const prove = useAct('identity.prove', [])
  const signOut = useAct('identity.signOut', [])
  const problem = prove.error
  return (
    <CodeForm
      busy={prove.isPending}
      problem={problem}
      onCode={(code) => prove.mutate({ code }, { onSuccess: () => goOn(tiep) })}
      onOther={() => signOut.mutate({}, { onSuccess: () => void renew() })}
    />
  )
}

function Step({ signIn }: { signIn: SignIn }) {
  const { data: me } = useMe()
  if (me?.waitsFor === 'code') return <CodeAfterProvider />
  if (signIn.code)
    return (
      <CodeForm onCode={signIn.code} onOther={signIn.again} busy={signIn.busy} problem={signIn.problem} />
    )
  return (
    <>
      <SignInForm signIn={signIn} />
      {me?.provider && <ProviderButton name={me.provider} />}
    </>
  )
}

/** The form at the left; in a demonstration the roles as a plain list at the right, each one press. */
export function SignInPage() {
  const { data: me } = useMe()
  const signIn = useSignIn()
  const demo = me?.demo ?? false
  useEffect(() => {
    document.title = `${words.title} · ${words.product}`
  }, [])
  return (
    <div className={css.page} data-demo={demo || undefined}>
      <main className={css.left}>
        <Logo size={44} />
        <div className={css.form}>
          <h1>{words.product}</h1>
          <p className={css.promise}>{words.promise}</p>
          <Step signIn={signIn} />
          <p className={css.open}>
            <Link to="/chuong-trinh">{words.open}</Link>
          </p>
        </div>
        {demo && <p className={css.foot}>{words.demoFoot}</p>}
      </main>
      {demo && <DemoAccounts signIn={signIn} />}
    </div>
  )
}
