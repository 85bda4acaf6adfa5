import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
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

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
)

/** What is known of an organisation besides its names. */
export function Facts({ one }: { one: Output<'identity.organisation'> }) {
  const texts = [
    [words.shortName, one.shortName],
    [words.code, one.code],
    [words.address, one.address],
    [words.phone, one.phone],
    [words.email, one.email],
    [words.certainty, words.confidence[one.confidence]],
    [words.source, one.source],
  ] as const
  return (
    <dl className={css.facts}>
      {one.parentId && (
        <Fact label={words.parent}>
          <OrganisationLink id={one.parentId} name={one.parentName ?? ''} />
        </Fact>
      )}
      {one.unitId && (
        <Fact label={words.unit}>
          <Unit id={one.unitId} />
        </Fact>
      )}
      {texts.map(
        ([label, text]) =>
          text !== null && (
            <Fact key={label} label={label}>
              {text}
            </Fact>
          ),
      )}
    </dl>
  )
}
