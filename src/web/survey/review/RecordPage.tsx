import { Link, useParams } from '@tanstack/react-router'
import { factWords } from '#contract/words/survey.ts'
import { Files } from '#web/documents/index.ts'
import { RecordHistory } from '#web/identity/index.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { dayOf, formatDate, formatTime } from '#web/kit/figure/dates.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Columns, Section } from '#web/kit/page/Section.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { surveyLooks } from '../looks.ts'
import css from '../survey.module.css'
import { words } from '../words.ts'
import { Compare } from './Compare.tsx'
import { Needs } from './Needs.tsx'
import { NewOne } from './NewOne.tsx'
import { Said } from './Said.tsx'
import { SurveySteps } from './SurveySteps.tsx'
import type { Survey } from './told.ts'
import { type Deciding, useDeciding } from './use-deciding.ts'

const said = words.record
const at = (moment: string): string => `${formatTime(moment)} ${formatDate(dayOf(moment))}`

/** What was taken over from which side, once it was decided. */
const Decided = ({ survey }: { survey: Survey }) =>
  survey.decided.length > 0 && (
    <dl className={css.facts}>
      {survey.decided.flatMap(({ field, from }) => [
        <dt key={`${field} t`}>{factWords[field]}</dt>,
        <dd key={field}>{said.decided[from]}</dd>,
      ])}
    </dl>
  )

const Register = ({
  survey,
  deciding,
  choosing,
}: {
  survey: Survey
  deciding: Deciding
  choosing: boolean
}) => {
  const { establishmentId, state, register } = survey
  if (!register)
    return choosing ? (
      <Section title={said.compareNew}>
        <NewOne survey={survey} deciding={deciding} />
      </Section>
    ) : null
  const link = establishmentId
    ? { to: '/co-so/$id' as const, params: { id: establishmentId }, label: said.card }
    : undefined
  return (
    <Section title={said.compare} {...(link ? { link } : {})}>
      {state === 'accepted' ? (
        <Decided survey={survey} />
      ) : (
        <Compare
          survey={survey}
          choices={deciding.choices}
          choosing={choosing}
          errorOf={deciding.errorOf}
          onChoose={deciding.choose}
        />
      )}
    </Section>
  )
}

const Sendings = ({ survey }: { survey: Survey }) => (
  <ul className={css.needs}>
    {survey.sendings.map(({ no, at: moment, byName }) => (
      <li key={no}>{said.sending(no, at(moment), byName)}</li>
    ))}
  </ul>
)

function Whole({ survey }: { survey: Survey }) {
  const deciding = useDeciding(survey)
  const choosing = survey.offers.some(({ step, allowed }) => step === 'accept' && allowed)
  const subject = { subjectKind: 'survey', subjectId: survey.id }
  const { state, reason } = survey
  return (
    <Columns sideFirst side={<SurveySteps survey={survey} deciding={deciding} />}>
      {(state === 'returned' || state === 'dropped') && (
        <Note tone="warning">
          {said.reason[state]}: {reason}
        </Note>
      )}
      <Register survey={survey} deciding={deciding} choosing={choosing} />
      <Section title={said.needs}>
        <Needs survey={survey} leftOut={deciding.leftOut} onLeaveOut={choosing ? deciding.leaveOut : null} />
      </Section>
      <Section title={said.said}>
        <Said survey={survey} />
      </Section>
      <Section title={said.photos}>
        <Files subject={subject} fileRole="photo" none={said.noPhotos} />
      </Section>
      <Section title={said.paper}>
        <Files subject={subject} fileRole="paper" none={said.noPaper} />
      </Section>
      <Section title={said.sendings}>
        <Sendings survey={survey} />
      </Section>
      <Section title={said.history}>
        <RecordHistory kind="survey" id={survey.id} />
      </Section>
    </Columns>
  )
}

/** `/khao-sat/phieu/…`: what was answered, beside what the register says, and what becomes of it. */
export function RecordPage() {
  const { id = '' } = useParams({ strict: false })
  const { data: survey, error, refetch } = useAsk('survey.get', { id })
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />
  if (!survey) return <SkeletonRows rows={8} columns={2} />
  const { roundId, roundTitle } = survey
  return (
    <>
      <PageHead
        title={survey.name}
        crumbs={[{ label: words.title, link: { to: '/khao-sat', search: {} } }, { label: survey.name }]}
        state={<StateTag look={surveyLooks[survey.state]} tinted />}
        meta={[
          survey.unitName,
          roundId && (
            <Link key="round" to="/khao-sat/dot/$id" params={{ id: roundId }}>
              {roundTitle}
            </Link>
          ),
          said.sentBy(survey.sentByName, at(survey.sentAt)),
        ]}
      />
      <Whole key={`${survey.id} ${survey.version}`} survey={survey} />
    </>
  )
}
