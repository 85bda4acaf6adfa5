import { type ReactNode, useState } from 'react'
import { factKeys } from '#contract/survey/compare.ts'
import { factWords } from '#contract/words/survey.ts'
import { useMe } from '#web/kit/call/session.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { mapOf, toldPosition } from '../form/position.ts'
import css from '../survey.module.css'
import { words } from '../words.ts'
import { ownSide, type Survey, told } from './told.ts'

const said = words.record

interface WholeProps {
  survey: Survey
  field: 'phone' | 'respondentPhone'
  masked: string
}

/** A telephone with its last digits; whole for whoever may see it, with a reason that stays in the trail. */
function Telephone({ survey, field, masked }: WholeProps) {
  const may = useMe().data?.can.includes('identity.unmask') ?? false
  const [asking, setAsking] = useState(false)
  const [whole, setWhole] = useState<string | null>(null)
  const act = useAct('identity.unmask', [])
  const show = (reason: string) =>
    act.mutate(
      { kind: 'survey', id: survey.id, field, reason },
      {
        onSuccess: ({ value }) => {
          setWhole(value)
          setAsking(false)
        },
      },
    )
  return (
    <>
      <span className="kc-figures">{whole ?? masked}</span>{' '}
      {may && whole === null && (
        <button type="button" className={css.link} onClick={() => setAsking(true)}>
          {said.unmask}
        </button>
      )}
      {asking && (
        <ConfirmDialog
          opened
          reason
          title={said.unmaskTitle}
          confirm={said.unmask}
          busy={act.isPending}
          problem={act.error}
          onClose={() => setAsking(false)}
          onConfirm={show}
        >
          <p>{said.unmaskAbout}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

const Map = ({ survey }: { survey: Survey }) => {
  const { position } = survey.answers
  if (!position) return null
  return (
    <a href={mapOf(position)} className={`${css.link} kc-figures`} title={said.openMap}>
      {toldPosition(position)}
    </a>
  )
}

const Answered = ({ survey }: { survey: Survey }) => {
  const { respondent, consent } = survey.answers
  const name = [respondent.name, respondent.title].filter(Boolean).join(', ')
  return (
    <>
      {name}{' '}
      {respondent.phone !== '' && (
        <Telephone survey={survey} field="respondentPhone" masked={respondent.phone} />
      )}
      <span className={css.below}>{consent ? said.consentYes : said.consentNo}</span>
    </>
  )
}

const extraOf = ({ answers, questions }: Survey): [string, string][] =>
  answers.extra.map(({ key, value }) => {
    const question = questions.find((each) => each.key === key)
    const yes = question?.kind === 'yesNo'
    return [question?.label ?? key, yes ? (value === 'yes' ? words.form.yes : words.form.no) : value]
  })

/** What was answered on the spot, in the order of the form. */
export function Said({ survey }: { survey: Survey }) {
  const { answers } = survey
  const side = ownSide(survey)
  const facts: [string, ReactNode][] = [
    ...factKeys
      .filter((field) => field !== 'phone' && field !== 'position')
      .map((field): [string, ReactNode] => [
        field === 'revenueVnd' || field === 'workers'
          ? `${factWords[field]} (${said.figuresOf(answers.year).toLowerCase()})`
          : factWords[field],
        told(field, side),
      ]),
    [
      factWords.phone,
      side.phone === '' ? '' : <Telephone key="phone" survey={survey} field="phone" masked={side.phone} />,
    ],
    [said.map, answers.position ? <Map key="map" survey={survey} /> : ''],
    [said.difficulties, answers.difficulties],
    ...extraOf(survey),
    [said.answeredBy, <Answered key="answered" survey={survey} />],
  ]
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, fact]) => fact !== '')
        .flatMap(([name, fact]) => [<dt key={`${name} t`}>{name}</dt>, <dd key={name}>{fact}</dd>])}
    </dl>
  )
}
