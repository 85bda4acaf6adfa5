import { Button } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { dayOf, formatDate, formatTime } from '#web/kit/figure/dates.ts'
import { ButtonLink } from '#web/kit/page/link.ts'
import type { Draft } from '../offline/draft.ts'
import { dropDraft, keepDraft } from '../offline/keep.ts'
import { putOut } from '../offline/outbox.ts'
import css from '../survey.module.css'
import { words } from '../words.ts'
import { DraftState } from './DraftState.tsx'

const said = words.device

const at = (moment: string): string => `${formatTime(moment)} ${formatDate(dayOf(moment))}`

/** Why it waits or was refused, and what the house told when it came in. */
const Told = ({ draft }: { draft: Draft }) => {
  const { problem, news, photos, delivered, state } = draft
  const { href } = useLocation()
  const refused = photos.filter(({ refusal }) => refusal !== null)
  return (
    <>
      {state === 'waiting' && problem?.code === 'not_signed_in' && (
        <p className={css.problem}>
          {said.signIn}{' '}
          <Link to="/dang-nhap" search={{ tiep: href }}>
            {words.form.send}
          </Link>
        </p>
      )}
      {state === 'refused' && problem && (
        <div className={css.problem} role="alert">
          <p>{problem.detail || problem.title}</p>
          {problem.fields.map(({ path, message }) => (
            <p key={path.join('.')}>{message}</p>
          ))}
        </div>
      )}
      {state === 'waiting' && delivered && <p className={css.quiet}>{said.deliveredNotPhotos}</p>}
      {news?.again && <p className={css.quiet}>{said.again}</p>}
      {news?.registerChanged && <p className={css.quiet}>{said.registerChanged}</p>}
      {news && news.others.length > 0 && (
        <p className={css.quiet}>{said.others(news.others.map(({ byName }) => byName).join(', '))}</p>
      )}
      {refused.map(({ id, name, refusal }) => (
        <p key={id} className={css.problem}>
          {said.photoRefused(name, refusal ?? '')}
        </p>
      ))}
    </>
  )
}

const Acts = ({ draft }: { draft: Draft }) => {
  const { id, state, personId, delivered } = draft
  const open = (
    <ButtonLink to="/khao-sat/lam/$id" params={{ id }} size="xs" variant="default">
      {said.open}
    </ButtonLink>
  )
  if (state === 'draft' || state === 'refused') return open
  if (state === 'sent')
    return (
      <>
        <ButtonLink to="/khao-sat/phieu/$id" params={{ id }} size="xs" variant="default">
          {said.see}
        </ButtonLink>
        <Button size="xs" variant="default" onClick={() => void dropDraft(id)}>
          {said.forget}
        </Button>
      </>
    )
  return (
    <>
      <Button
        size="xs"
        variant="default"
        disabled={state === 'sending'}
        onClick={() => void putOut(id, personId)}
      >
        {said.sendNow}
      </Button>
      {state === 'waiting' && !delivered && (
        <Button size="xs" variant="default" onClick={() => void keepDraft({ ...draft, state: 'draft' })}>
          {said.edit}
        </Button>
      )}
    </>
  )
}

/** A survey of this telephone in two lines: whose it is, where it is on its way, what can be done. */
export const DraftLine = ({ draft }: { draft: Draft }) => {
  const { answers, begunAt, photos, state } = draft
  const left = photos.filter(({ blob, refusal }) => blob !== null && refusal === null).length
  return (
    <li className={css.draft}>
      <div className={css.draftHead}>
        <strong>{answers.facts.name || said.nameless}</strong>
        <span role="status">
          <DraftState state={state} />
        </span>
      </div>
      <span className={css.quiet}>
        {[said.begun(at(begunAt)), left > 0 ? said.photosLeft(left) : ''].filter(Boolean).join(' · ')}
      </span>
      <Told draft={draft} />
      <div className={css.row}>
        <Acts draft={draft} />
      </div>
    </li>
  )
}
