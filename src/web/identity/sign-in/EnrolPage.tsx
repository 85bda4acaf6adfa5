import { Button } from '@mantine/core'
import { Navigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { useMe, useNewSession } from '#web/kit/call/session.ts'
import { SetUpFactor } from '../account/SetUpFactor.tsx'
import { Gate } from './Gate.tsx'
import css from './sign-in.module.css'
import { useGoOnAnew } from './use-sign-in.ts'
import { words } from './words.ts'

/** `/dang-nhap/hai-lop`: a role that must have a second factor sets it up before anything else. */
export function EnrolPage() {
  const { tiep } = useSearch({ from: '/dang-nhap/hai-lop' })
  const { data: me } = useMe()
  const goOn = useGoOnAnew()
  const renew = useNewSession()
  const signOut = useAct('identity.signOut', [])
  const [setUp, setSetUp] = useState(false)
  if (me && me.waitsFor !== 'enrolment' && !setUp) return <Navigate to="/dang-nhap" search={{ tiep }} />
  return (
    <Gate title={words.enrol.title} text={words.enrol.text(me?.role?.name ?? '')} back={false} wide>
      <div className={css.enrol}>
        <SetUpFactor done={words.enrol.goOn} onConfirmed={() => setSetUp(true)} onDone={() => goOn(tiep)} />
        {!setUp && (
          <Button
            variant="subtle"
            onClick={() => signOut.mutate({}, { onSuccess: () => void renew() })}
            loading={signOut.isPending}
          >
            {words.enrol.leave}
          </Button>
        )}
      </div>
    </Gate>
  )
}
