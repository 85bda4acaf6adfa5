import { type ReactNode, useEffect } from 'react'
import { Link } from '@tanstack/react-router'
import { Logo } from '#web/kit/page/Logo.tsx'
import css from './sign-in.module.css'
import { words } from './words.ts'

interface GateProps {
  title: string
  /** under the title */
  text?: ReactNode
  children?: ReactNode
  /** the quiet way back to the sign-in page */
  back?: boolean
  /** more room, for setting something up */
  wide?: boolean
}

/** A page before the house: one thing to do, nothing else in sight. */
export function Gate({ title, text, children, back = true, wide = false }: GateProps) {
  useEffect(() => {
    document.title = `${title} · ${words.product}`
  }, [title])
  return (
    <div className={css.page}>
      <main className={css.left}>
        <Logo size={44} />
        <div className={css.form} data-wide={wide || undefined}>
          <h1 data-small>{title}</h1>
          {text && <p className={css.promise}>{text}</p>}
          {children}
          {back && (
            <p className={css.open}>
              <Link to="/dang-nhap" search={{}}>
                {words.back}
              </Link>
            </p>
          )}
        </div>
      </main>
    </div>
  )
}
