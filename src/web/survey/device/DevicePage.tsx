import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { CarriedForm } from '#contract/survey/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { SurveyFrame } from '../SurveyFrame.tsx'
import { blank } from '../offline/draft.ts'
import { keepDraft } from '../offline/keep.ts'
import { useDrafts, useOnline } from '../offline/use-drafts.ts'
import { useCarried } from '../offline/use-surveyor.ts'
import { readDeviceSearch } from '../search.ts'
import css from '../survey.module.css'
import { words } from '../words.ts'
import { DraftLine } from './DraftLine.tsx'

const said = words.device

/** Begins a survey on this telephone and opens it. */
function useBegin(carried: CarriedForm | null) {
  const navigate = useNavigate()
  return async (roundId: string | null) => {
    if (!carried) return
    const { personId, today } = carried
    const unitId = carried.unitId ?? ''
    const id = crypto.randomUUID()
    await keepDraft(blank({ id, personId, today, unitId, roundId, now: new Date().toISOString() }))
    await navigate({ to: '/khao-sat/lam/$id', params: { id } })
  }
}

const Rounds = ({ carried, onBegin }: { carried: CarriedForm; onBegin: (id: string) => void }) => (
  <Section title={said.rounds}>
    {carried.rounds.length === 0 ? (
      <p className={css.quiet}>{said.noRounds}</p>
    ) : (
      <ul className={css.drafts}>
        {carried.rounds.map(({ id, title, until }) => (
          <li key={id} className={css.draft}>
            <div className={css.draftHead}>
              <strong>{title}</strong>
              <span className={css.quiet}>{said.until(formatDate(until))}</span>
            </div>
            <div className={css.row}>
              <Button variant="default" aria-label={said.addFor(title)} onClick={() => onBegin(id)}>
                {said.addForThis}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    )}
  </Section>
)

/** `/khao-sat/lam`: the surveys of this telephone, and the beginning of a new one; opens without a line. */
export function DevicePage() {
  const [search] = useAddress(readDeviceSearch)
  const { carried, personId, error, fresh, refetch } = useCarried(undefined)
  const drafts = useDrafts(personId)
  const online = useOnline()
  const begin = useBegin(carried)
  // the first time no worker stands between this page and the line: the form must be here before the line is lost
  useEffect(() => void import('../form/FormPage.tsx').catch(() => {}), [])
  const asked = carried?.rounds.some(({ id }) => id === search.dot) ? (search.dot ?? null) : null
  return (
    <SurveyFrame
      active="device"
      actions={
        <Button
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          disabled={!carried}
          onClick={() => void begin(asked)}
        >
          {said.add}
        </Button>
      }
    >
      <div className={css.frame}>
        <p className={css.quiet}>{said.about}</p>
        {!online && <Note>{said.offline}</Note>}
        {carried && !fresh && <Note>{said.carriedAt}</Note>}
        {!carried && error && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
        {carried && <Rounds carried={carried} onBegin={(id) => void begin(id)} />}
        <Section title={said.list}>
          {drafts === null ? (
            <SkeletonRows rows={3} columns={2} />
          ) : drafts.length === 0 ? (
            <EmptyState>{said.none}</EmptyState>
          ) : (
            <ul className={css.drafts}>
              {drafts.map((draft) => (
                <DraftLine key={draft.id} draft={draft} />
              ))}
            </ul>
          )}
        </Section>
      </div>
    </SurveyFrame>
  )
}
