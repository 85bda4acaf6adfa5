import { useMe } from '#web/kit/call/session.ts'
import { AccountFrame } from '../AccountFrame.tsx'
import { KeyList } from './KeyList.tsx'

/** `/tai-khoan/khoa`: keys with which other programs work for me. */
export function KeysPage() {
  const { data: me } = useMe()
  return (
    <AccountFrame active="keys">
      <div>{me?.signedIn && <KeyList />}</div>
    </AccountFrame>
  )
}
