import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useMe } from '#web/kit/call/session.ts'
import { Logo } from '#web/kit/page/Logo.tsx'
import { DemoAccounts } from './DemoAccounts.tsx'
import { SignInForm } from './SignInForm.tsx'
import css from './sign-in.module.css'
import { useSignIn } from './use-sign-in.ts'
import { words } from './words.ts'

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
          <SignInForm signIn={signIn} />
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
