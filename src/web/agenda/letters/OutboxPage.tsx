import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { dayOf, formatDate, formatTime } from '#web/kit/figure/dates.ts'
import { FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { readOutboxSearch } from '../search.ts'
import { words } from '../words.ts'
import css from './letters.module.css'

type Letter = Output<'agenda.letters'>['items'][number]
const { outbox } = words
const states = (['waiting', 'sending', 'sent', 'failed', 'expired'] as const).map((value) => ({
  value,
  label: outbox.states[value],
}))

/** The text of a letter; one with a secret link is asked for by itself, and that is written down. */
const Text = ({ letter }: { letter: Letter }) => {
  const open = useAct('agenda.openLetter', [])
  const [copied, setCopied] = useState(false)
  if (letter.body !== null)
    return (
      <details>
        <summary>{outbox.read}</summary>
        <pre>{letter.body}</pre>
      </details>
    )
  const body = open.data?.body
  if (body !== undefined)
    return (
      <div>
        <pre>{body}</pre>
        <button
          type="button"
          onClick={() => void navigator.clipboard.writeText(body).then(() => setCopied(true))}
        >
          {copied ? outbox.copied : outbox.copy}
        </button>
      </div>
    )
  if (!letter.opens) return <span className="kc-hint">{letter.kept ? outbox.closed : outbox.gone}</span>
  return (
    <div>
      <button type="button" disabled={open.isPending} onClick={() => open.mutate({ id: letter.id })}>
        {outbox.open}
      </button>
      {open.error && <ProblemNotice problem={open.error} />}
    </div>
  )
}

const Line = ({ letter }: { letter: Letter }) => {
  const again = useAct('agenda.resendLetter', ['agenda'])
  const stuck = letter.kept && letter.state === 'failed'
  return (
    <li className={css.letter}>
      <div className={css.head}>
        <span className="kc-figures">
          {formatTime(letter.createdAt)} {formatDate(dayOf(letter.createdAt))}
        </span>
        <strong>{letter.subject}</strong>
        <span>{letter.to}</span>
        <span data-state={letter.state}>
          {outbox.states[letter.state]}
          {letter.attempts > 0 && letter.state !== 'sent' && `, ${outbox.attempts(letter.attempts)}`}
        </span>
      </div>
      {letter.error && <p className={css.error}>{letter.error}</p>}
      {again.error && <ProblemNotice problem={again.error} />}
      <div className={css.acts}>
        <Text letter={letter} />
        {stuck && (
          <button type="button" onClick={() => again.mutate({ id: letter.id })}>
            {outbox.again}
          </button>
        )}
      </div>
    </li>
  )
}

/** `/hom-thu-di`: letters that wait, went or could not go. */
export function OutboxPage() {
  const { tt } = readOutboxSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const list = useAsk('agenda.letters', { state: tt }, { keepPrevious: true })
  return (
    <>
      <PageHead title={outbox.title} />
      {list.data && (
        <Note tone={list.data.configured ? 'info' : 'warning'}>
          {list.data.configured ? outbox.configured : outbox.unconfigured}
        </Note>
      )}
      <FilterSelect
        path="tt"
        label={outbox.state}
        any={outbox.any}
        w={200}
        value={tt}
        options={states}
        onChange={(state) =>
          void navigate({ to: '/hom-thu-di', search: readOutboxSearch({ tt: state }), replace: true })
        }
      />
      {list.error && <ProblemNotice problem={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <SkeletonRows rows={8} columns={3} />}
      {list.data?.items.length === 0 && <EmptyState>{outbox.none}</EmptyState>}
      <ul className={css.list}>
        {list.data?.items.map((letter) => (
          <Line key={letter.id} letter={letter} />
        ))}
      </ul>
    </>
  )
}
