import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { statusLooks } from '#web/documents/index.ts'
import css from './references.module.css'
import { words } from './words.ts'

type Answer = Output<'documents.citations'>
type Standing = Answer['items'][number]
interface Said {
  number: string | null
  title: string
  date: string | null
}

const keyOf = ({ number, title, date }: Said): string => `${number ?? title} ${date ?? ''}`

/** Where each document that the programme cites stands, by how the programme calls it. */
export function useStandings(code: string): (said: Said) => Standing | null {
  const { data } = useAsk('documents.citations', { kind: 'programme', id: code })
  const known = useMemo(() => new Map(data?.items.map((each) => [keyOf(each.said), each])), [data])
  // a second mention of one number on one day was told once
  const byNumber = useMemo(
    () => new Map(data?.items.map((each) => [`${each.said.number} ${each.said.date}`, each])),
    [data],
  )
  return (said) => known.get(keyOf(said)) ?? byNumber.get(`${said.number} ${said.date}`) ?? null
}

/** Is the document in force today, was it when the programme was decided, and what stands in its place? */
export function StandingTag({ standing }: { standing: Standing | null }) {
  if (!standing?.document || !standing.status)
    return <span className="kc-hint">{standing?.said.number ? words.notInBase : words.noPaper}</span>
  const { status, thenStatus, successor, changes } = standing
  const changed = changes.find(({ kind }) => kind === 'amends')
  return (
    <>
      <StateTag look={statusLooks[status]} />
      {thenStatus !== null && thenStatus !== status && (
        <span className={css.below}>{words.whenDecided(statusLooks[thenStatus].words)}</span>
      )}
      {successor ? (
        <span className={css.below}>
          {words.replacedBy}{' '}
          <Link to="/van-ban/$id" params={{ id: successor.id }} className="kc-figures">
            {successor.number ?? successor.title}
          </Link>
        </span>
      ) : (
        changed && (
          <span className={css.below}>
            {words.amendedBy}{' '}
            <Link to="/van-ban/$id" params={{ id: changed.id }} className="kc-figures">
              {changed.number ?? changed.title}
            </Link>{' '}
            {words.since(formatDate(changed.from))}
          </span>
        )
      )}
    </>
  )
}
