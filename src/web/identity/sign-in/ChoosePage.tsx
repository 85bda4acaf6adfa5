import { useEffect, useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import type { Output } from '#web/kit/call/call.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { NewPassword } from '../account/NewPassword.tsx'
import { Gate } from './Gate.tsx'
import css from './sign-in.module.css'
import { words } from './words.ts'

/** The token stands behind the #: no server and no log sees it in the address. */
const tokenInAddress = (): string => window.location.hash.replace(/^#/, '') || '-'

const Done = () => (
  <Gate title={words.choose.doneTitle} text={words.choose.done} back={false}>
    <div className={css.fields}>
      <ButtonLink to="/dang-nhap" search={{}} size="md" fullWidth>
        {words.signIn}
      </ButtonLink>
    </div>
  </Gate>
)

const Dead = ({ text }: { text: string }) => (
  <Gate title={words.choose.dead} text={text}>
    <div className={css.fields}>
      <ButtonLink to="/quen-mat-khau" size="md" fullWidth>
        {words.choose.again}
      </ButtonLink>
    </div>
  </Gate>
)

function Choose({ link, token }: { link: Output<'identity.openLink'>; token: string }) {
  const choose = useAct('identity.choosePassword', [])
  const dead = choose.error?.messageAt('token')
  if (choose.data) return <Done />
  if (dead) return <Dead text={dead} />
  return (
    <Gate title={words.choose[link.purpose]} text={words.choose.who(link.name, link.username)}>
      <div className={css.fields}>
        <NewPassword
          label={words.choose[link.purpose]}
          rule={link.rule}
          names={[link.username, link.name]}
          submit={words.choose.save}
          busy={choose.isPending}
          problem={choose.error}
          username={link.username}
          onSubmit={(password) => choose.mutate({ token, password })}
        />
      </div>
    </Gate>
  )
}

/** `/dat-mat-khau#…`: a password is chosen by the link out of a letter. */
export function ChoosePage() {
  const [token] = useState(tokenInAddress)
  const open = useAct('identity.openLink', [])
  const { mutate } = open
  useEffect(() => mutate({ token }), [mutate, token])
  if (open.data) return <Choose link={open.data} token={token} />
  const dead = open.error?.messageAt('token')
  if (dead) return <Dead text={dead} />
  return (
    <Gate title={words.choose.reset}>
      {open.error ? (
        <ProblemNotice problem={open.error} onRetry={() => mutate({ token })} />
      ) : (
        <SkeletonRows rows={3} columns={1} />
      )}
    </Gate>
  )
}
