import { Menu, UnstyledButton } from '@mantine/core'
import { IconCircleHalf2, IconIdBadge2, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useAct } from '#web/kit/call/queries.ts'
import { type Me, useMe, useNewSession } from '#web/kit/call/session.ts'
import { ButtonLink } from '#web/kit/page/link.ts'
import { useLeaving } from '#web/survey/index.ts'
import css from './shell.module.css'
import { useScheme } from './use-scheme.ts'
import { words } from './words.ts'

/** Vietnamese people are called by the last word of the name: the first and the last initial. */
const initials = (name: string): string => {
  const parts = name.trim().split(/\s+/)
  const letters = [parts.at(-2), parts.at(-1)].map((part) => part?.[0] ?? '')
  return letters.join('').toUpperCase()
}

const Person = ({ me }: { me: Me & { person: NonNullable<Me['person']> } }) => {
  const navigate = useNavigate()
  const renew = useNewSession()
  const scheme = useScheme()
  const signOut = useAct('identity.signOut', [])
  const leaving = useLeaving(me.person.id, (beforeLeaving) =>
    signOut.mutate(
      {},
      {
        onSuccess: () =>
          void beforeLeaving()
            .then(() => renew())
            .then(() => navigate({ to: '/dang-nhap', search: {} })),
      },
    ),
  )
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <UnstyledButton
            className={css.user}
            aria-label={[`${words.account}:`, me.person.name, me.role?.name].filter(Boolean).join(' ')}
          >
            <span className={css.userName}>
              <strong>{me.person.name}</strong> <span>{me.role?.name}</span>
            </span>
            <span className={css.avatar} data-initials={initials(me.person.name)} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {me.person.name}
            <br />
            {me.role?.name}
            <br />
            {me.organisation?.name}
          </Menu.Label>
          <Menu.Item
            leftSection={<IconUserCircle size={16} stroke={1.75} />}
            onClick={() => void navigate({ to: '/tai-khoan' })}
          >
            {words.myAccount}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconIdBadge2 size={16} stroke={1.75} />}
            onClick={() => void navigate({ to: '/vai-tro' })}
          >
            {words.myRoles}
          </Menu.Item>
          <Menu.Item leftSection={<IconCircleHalf2 size={16} stroke={1.75} />} onClick={scheme.toggle}>
            {scheme.label}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} stroke={1.75} />} onClick={leaving.begin}>
            {words.signOut}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {leaving.dialog}
    </>
  )
}

/** Who is signed in, and the way out; a visitor gets the way in. */
export function UserMenu() {
  const { data: me } = useMe()
  if (!me) return null
  if (me.signedIn && me.person) return <Person me={{ ...me, person: me.person }} />
  return (
    <ButtonLink variant="default" to="/dang-nhap" search={{}}>
      {words.signIn}
    </ButtonLink>
  )
}
