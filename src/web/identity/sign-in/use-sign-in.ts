import { useRouter, useSearch } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { ask } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { type Me, useNewSession } from '#web/kit/call/session.ts'

/** Only an address of this house may be where a person goes on: another site's is ignored. */
const inside = (address: string | undefined): string =>
  address?.startsWith('/') && !address.startsWith('//') && !address.startsWith('/\\') ? address : '/'

/** Where a person who has just come in goes: on to the page that asked, or first to what must be set up. */
export function useGoOn() {
  const router = useRouter()
  const renew = useNewSession()
  return useCallback(
    (me: Me, next: string | undefined) => {
      void renew(me)
      const first =
        me.waitsFor === 'enrolment' ? '/dang-nhap/hai-lop' : me.waitsFor === 'code' ? '/dang-nhap' : null
      router.history.push(first ? `${first}?${new URLSearchParams({ tiep: inside(next) })}` : inside(next))
    },
    [router, renew],
  )
}

/** The same for whoever is signed in already and may do more than a moment ago. */
export function useGoOnAnew() {
  const goOn = useGoOn()
  return (next: string | undefined) => void ask('identity.me', {}).then((me) => goOn(me, next))
}

/** Signs in, in one step or in two, and goes on to the page that asked for it. */
export function useSignIn() {
  const { tiep } = useSearch({ from: '/dang-nhap' })
  const goOn = useGoOn()
  const act = useAct('identity.signIn', [])
  // the password was right, the code is still to come
  const [first, setFirst] = useState<{ username: string; password: string } | null>(null)
  const send = (input: { username: string; password: string; code?: string }) =>
    act.mutate(input, {
      onSuccess: (me) => goOn(me, tiep),
      onError: (problem) => {
        if (problem.code !== 'second_factor_required') return
        setFirst({ username: input.username, password: input.password })
        act.reset()
      },
    })
  return {
    go: (username: string, password: string) => send({ username, password }),
    code: first ? (code: string) => send({ ...first, code }) : null,
    again: () => {
      setFirst(null)
      act.reset()
    },
    busy: act.isPending,
    who: act.variables?.username,
    problem: act.error,
  }
}

export type SignIn = ReturnType<typeof useSignIn>
