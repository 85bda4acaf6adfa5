import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { useMe, useNewSession } from '#web/kit/call/session.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { DelegateDialog } from './dialogs/DelegateDialog.tsx'
import { RevokeDialog } from './dialogs/AccountDialogs.tsx'
import { type Paper, Papers } from './Papers.tsx'
import css from './people.module.css'
import { Roles } from './Roles.tsx'
import { words } from './words.ts'

/** Goes on in another role; nothing that the former role saw stays on the screen. */
function useSwitch() {
  const renew = useNewSession()
  const act = useAct('identity.switchRole', [])
  const go = (holdingId: string, delegationId: string | null) =>
    act.mutate({ holdingId, delegationId }, { onSuccess: () => void renew() })
  return { go, act }
}

const Go = ({ acting, onGo }: { acting: boolean; onGo: () => void }) =>
  acting ? (
    <span className={css.quiet}>{words.mine.acting}</span>
  ) : (
    <Button size="xs" variant="default" onClick={onGo}>
      {words.mine.go}
    </Button>
  )

/** `/vai-tro`: in which roles I may act, by myself or for another, and what I handed on. */
export function MyRolesPage() {
  const mine = useAsk('identity.myHoldings', {})
  const me = useMe().data
  const { go, act } = useSwitch()
  const [delegating, setDelegating] = useState(false)
  const [revoking, setRevoking] = useState<Paper | null>(null)
  if (mine.error) return <ProblemNotice problem={mine.error} onRetry={() => void mine.refetch()} />
  if (!mine.data || !me?.person) return <SkeletonRows rows={6} columns={2} />
  const { acting, holdings, delegations } = mine.data
  const self = me.person.id
  const mayDelegate =
    me.can.includes('identity.delegate') && holdings.some((one) => one.current && one.delegable.length > 0)
  return (
    <>
      <PageHead
        title={words.mine.title}
        meta={[words.mine.about]}
        actions={mayDelegate && <Button onClick={() => setDelegating(true)}>{words.acts.delegate}</Button>}
      />
      {act.error && <ProblemNotice problem={act.error} />}
      <Section title={words.mine.roles} note={holdings.length}>
        <Roles
          holdings={holdings}
          renderActs={({ id, current }) =>
            current && (
              <Go
                acting={acting.holdingId === id && acting.delegationId === null}
                onGo={() => go(id, null)}
              />
            )
          }
        />
      </Section>
      <Section title={words.mine.papers} note={delegations.length || undefined}>
        <Papers
          papers={delegations}
          renderActs={(paper) => (
            <>
              {paper.current && paper.toPersonId === self && (
                <Go acting={acting.delegationId === paper.id} onGo={() => go(paper.holdingId, paper.id)} />
              )}
              {paper.manages && me.can.includes('identity.revokeDelegation') && (
                <button type="button" className={css.plain} onClick={() => setRevoking(paper)}>
                  {words.acts.revoke}
                </button>
              )}
            </>
          )}
        />
      </Section>
      {delegating && <DelegateDialog person={{ id: self, holdings }} onClose={() => setDelegating(false)} />}
      {revoking && <RevokeDialog paper={revoking} onClose={() => setRevoking(null)} />}
    </>
  )
}
