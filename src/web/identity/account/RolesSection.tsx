import type { Output } from '#web/kit/call/call.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { useMe, useNewSession } from '#web/kit/call/session.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import css from './account.module.css'
import { words } from './words.ts'

type Mine = Output<'identity.myHoldings'>

interface Place {
  holdingId: string
  delegationId: string | null
  role: string
  organisation: string
  /** acts for somebody, by their delegation */
  forName: string | null
}

/** Every role in which this person may act today: their own, then by delegation. */
const placesOf = ({ holdings, delegations }: Mine, personId: string | undefined): Place[] => [
  ...holdings
    .filter(({ current }) => current)
    .map((holding) => ({
      holdingId: holding.id,
      delegationId: null,
      role: holding.roleName,
      organisation: holding.organisationName,
      forName: null,
    })),
  ...delegations
    .filter(({ current, toPersonId }) => current && toPersonId === personId)
    .map((delegation) => ({
      holdingId: delegation.holdingId,
      delegationId: delegation.id,
      role: delegation.roleName,
      organisation: delegation.organisationName,
      forName: delegation.fromName,
    })),
]

/** The roles one may act in, and the way from one to another. */
export function RolesSection() {
  const { data: me } = useMe()
  const renew = useNewSession()
  const mine = useAsk('identity.myHoldings', {})
  const take = useAct('identity.switchRole', [])
  if (!mine.data) return null
  const { acting } = mine.data
  return (
    <Section title={words.roles.title}>
      {take.error && <ProblemNotice problem={take.error} />}
      <ul className={css.roles}>
        {placesOf(mine.data, me?.person?.id).map((place) => {
          const now = place.holdingId === acting.holdingId && place.delegationId === acting.delegationId
          const { holdingId, delegationId } = place
          return (
            <li key={`${holdingId} ${delegationId ?? ''}`}>
              <span>
                <strong>{place.role}</strong>
                {place.forName && `, ${words.roles.for(place.forName)}`}
                <span className={css.place}>{place.organisation}</span>
              </span>
              {now ? (
                <span className={css.now}>{words.roles.now}</span>
              ) : (
                <button
                  type="button"
                  aria-label={words.roles.takeThis(place.role, place.organisation)}
                  disabled={take.isPending}
                  onClick={() => take.mutate({ holdingId, delegationId }, { onSuccess: () => void renew() })}
                >
                  {words.roles.take}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
