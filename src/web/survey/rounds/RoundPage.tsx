import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { questionKindWords } from '#contract/words/survey.ts'
import { RecordHistory } from '#web/identity/index.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { dayOf, formatDate } from '#web/kit/figure/dates.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import { roundLooks } from '../looks.ts'
import css from '../survey.module.css'
import { words } from '../words.ts'
import { Progress } from './Progress.tsx'
import { RoundDialog } from './RoundDialog.tsx'

const said = words.rounds
type Round = Output<'survey.round'>
type Asking = 'change' | 'close' | 'reopen'

const Reopen = ({ round, onClose }: { round: Round; onClose: () => void }) => {
  const today = useToday()
  const [until, setUntil] = useState<string | null>(null)
  return (
    <ActDialog
      act="survey.reopenRound"
      title={said.reopen}
      confirm={said.reopen}
      input={() => ({ id: round.id, version: round.version, until: until ?? '' })}
      onClose={onClose}
    >
      {(problem) => (
        <DateField
          path="until"
          label={said.untilField}
          error={problem?.messageAt('until')}
          minDate={today}
          value={until}
          onChange={setUntil}
        />
      )}
    </ActDialog>
  )
}

const Actions = ({ round, onAsk }: { round: Round; onAsk: (asking: Asking) => void }) => {
  if (!round.mayChange) return null
  if (round.state === 'closed')
    return (
      <Button variant="default" onClick={() => onAsk('reopen')}>
        {said.reopen}
      </Button>
    )
  return (
    <>
      <Button variant="default" onClick={() => onAsk('change')}>
        {said.change}
      </Button>{' '}
      <Button variant="default" onClick={() => onAsk('close')}>
        {said.close}
      </Button>
    </>
  )
}

const Questions = ({ round }: { round: Round }) =>
  round.questions.length === 0 ? (
    <p className={css.quiet}>{said.noQuestions}</p>
  ) : (
    <ul className={css.needs}>
      {round.questions.map(({ key, label, kind, options, required }) => (
        <li key={key}>
          {label}
          <span className={css.below}>
            {[questionKindWords[kind], options.join('; '), required ? said.required : '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )

/** `/khao-sat/dot/…`: how far each commune is, what is asked, and the end of the round. */
export function RoundPage() {
  const { id = '' } = useParams({ strict: false })
  const { data: round, error, refetch } = useAsk('survey.round', { id })
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />
  if (!round) return <SkeletonRows rows={8} columns={2} />
  return (
    <>
      <PageHead
        title={round.title}
        crumbs={[
          { label: words.tabs.rounds, link: { to: '/khao-sat/dot', search: {} } },
          { label: round.title },
        ]}
        state={<StateTag look={roundLooks[round.state]} tinted />}
        meta={[
          `${said.columns.year} ${round.year}`,
          `${said.columns.until} ${formatDate(round.until)}`,
          round.organisationName,
          said.openedBy(round.openedByName, formatDate(dayOf(round.openedAt))),
        ]}
        actions={<Actions round={round} onAsk={setAsking} />}
      />
      <Section
        title={said.progress}
        note={said.of(round.sent, round.asked)}
        link={{ to: '/khao-sat', search: { dot: id }, label: said.seeSurveys }}
      >
        <Progress rows={round.progress} />
      </Section>
      {round.note !== '' && (
        <Section title={said.note}>
          <p>{round.note}</p>
        </Section>
      )}
      <Section title={said.questions}>
        <Questions round={round} />
      </Section>
      <Section title={words.record.history}>
        <RecordHistory kind="surveyRound" id={id} />
      </Section>
      {asking === 'change' && <RoundDialog round={round} onClose={close} onKept={close} />}
      {asking === 'close' && (
        <ActDialog
          act="survey.closeRound"
          title={said.close}
          confirm={said.close}
          input={() => ({ id, version: round.version })}
          onClose={close}
        >
          <p>{said.closeAsk}</p>
        </ActDialog>
      )}
      {asking === 'reopen' && <Reopen round={round} onClose={close} />}
    </>
  )
}
