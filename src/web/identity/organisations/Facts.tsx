import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { OrganisationLink } from './columns.tsx'
import css from './organisations.module.css'
import { words } from './words.ts'

const Unit = ({ id }: { id: string }) => {
  const { data } = useAsk('territory.get', { id })
  return (
    <Link to="/dia-ban/$id" params={{ id }}>
      {data?.fullName ?? id}
    </Link>
  )
}

/** What is known of an organisation besides its names. */
export function Facts({ one }: { one: Output<'identity.organisation'> }) {
  const facts: [string, ReactNode][] = [
    [words.parent, one.parentId && <OrganisationLink id={one.parentId} name={one.parentName ?? ''} />],
    [words.unit, one.unitId && <Unit id={one.unitId} />],
    [words.shortName, one.shortName],
    [words.code, one.code],
    [words.address, one.address],
    [words.phone, one.phone],
    [words.email, one.email],
    [words.certainty, words.confidence[one.confidence]],
    [words.source, one.source],
  ]
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
