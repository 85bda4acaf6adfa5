import { Checkbox } from '@mantine/core'
import { IconCheck, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { words as people } from '../people/words.ts'
import css from './rights.module.css'
import { words } from './words.ts'

type Right = Output<'identity.rights'>['rooms'][number]['acts'][number]
type Way = Right['ways'][number]

const days = ({ from, to }: Way): string =>
  [from && people.from(formatDate(from)), to && people.until(formatDate(to))].filter(Boolean).join(' ')

const WayLine = ({ way }: { way: Way }) => (
  <span>
    {words.by(way.roleName, way.organisationName)}
    <br />
    <span className={css.quiet}>
      {[
        words.reach(way.reach),
        days(way),
        way.delegation && words.delegated(way.delegation.fromName, way.delegation.documentNumber),
        !way.current && words.notNow,
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  </span>
)

const Line = ({ right }: { right: Right }) => {
  const Icon = right.allowed ? IconCheck : IconLock
  return (
    <li data-allowed={right.allowed || undefined}>
      <Icon size={16} stroke={1.75} role="img" aria-label={right.allowed ? words.allowed : words.refused} />
      <span>{right.words}</span>
      <span className={css.ways}>
        {right.ways.map((way) => (
          <WayLine
            key={`${way.role} ${way.organisationName} ${way.from} ${way.delegation?.documentNumber}`}
            way={way}
          />
        ))}
        {!right.allowed && right.heldBy.length > 0 && (
          <span className={css.quiet}>{words.heldBy(right.heldBy.join(', '))}</span>
        )}
      </span>
    </li>
  )
}

/** Every act, room by room: may this person do it, by what, until when; and if not, whose it is. */
export function RightsOfPerson({ id }: { id: string }) {
  const rights = useAsk('identity.rights', { personId: id })
  const [only, setOnly] = useState(false)
  if (rights.error) return <ProblemNotice problem={rights.error} onRetry={() => void rights.refetch()} />
  if (!rights.data) return <SkeletonRows rows={8} columns={3} />
  return (
    <>
      {!rights.data.active && <Note tone="warning">{words.disabled}</Note>}
      <div className={css.bar}>
        <span className={css.quiet}>{words.about}</span>
        <Checkbox
          size="xs"
          label={words.only}
          checked={only}
          onChange={(event) => setOnly(event.currentTarget.checked)}
        />
      </div>
      {rights.data.rooms.map((room) => {
        const allowed = room.acts.filter((act) => act.allowed)
        const shown = only ? allowed : room.acts
        return shown.length === 0 ? null : (
          <Section
            key={room.room}
            title={room.title}
            note={words.allowedCount(allowed.length, room.acts.length)}
          >
            <ul className={css.acts}>
              {shown.map((right) => (
                <Line key={right.name} right={right} />
              ))}
            </ul>
          </Section>
        )
      })}
    </>
  )
}
