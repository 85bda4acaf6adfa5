import { useRouter, useSearch } from '@tanstack/react-router'
import { useAct } from '#web/kit/call/queries.ts'
import { useNewSession } from '#web/kit/call/session.ts'

/** Only an address of this house may be where a person goes on: another site's is ignored. */
const inside = (address: string | undefined): string =>
  address?.startsWith('/') && !address.startsWith('//') && !address.startsWith('/\\') ? address : '/'

/** Signs in and goes on to the page that asked for it. */
export function useSignIn() {
  const router = useRouter()
  const { tiep } = useSearch({ from: '/dang-nhap' })
  const renew = useNewSession()
  const act = useAct('identity.signIn', [])
  const go = (username: string, password: string) =>
    act.mutate(
      { username, password },
      {
        onSuccess: (me) => {
          void renew(me)
          router.history.push(inside(tiep))
        },
      },
    )
  return { go, busy: act.isPending, who: act.variables?.username, problem: act.error }
}

export type SignIn = ReturnType<typeof useSignIn>
