import { useState } from 'react'
import { answersIn } from '#contract/norms/eligibility/judge/conditions.ts'
import type { AskInput } from '#contract/norms/eligibility/verdict.ts'
import type { SubjectInput } from '#contract/norms/subject.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import css from '../eligibility.module.css'
import { Frame } from '../Frame.tsx'
import { JudgedPart } from '../verdict/JudgedPart.tsx'
import { words } from '../words.ts'
import { SubjectFields } from './SubjectFields.tsx'

const said = words.trial
type Question = Omit<AskInput, 'answers' | 'area'>

interface AskFieldsProps {
  ask: Question
  change: (part: Partial<Question>) => void
}

function AskFields({ ask, change }: AskFieldsProps) {
  const catalogue = useAsk('norms.catalogue', { on: ask.on })
  const activities = (catalogue.data?.activities ?? []).map(({ code, name }) => ({
    value: code,
    label: name,
  }))
  return (
    <>
      <FilterSelect
        path="activity"
        label={said.activity}
        any={said.noActivity}
        searchable
        value={ask.activity}
        options={activities}
        onChange={(activity) => change({ activity })}
      />
      <SelectField
        path="funding"
        label={said.funding}
        value={ask.funding ?? 'local'}
        options={choicesOf(said.fundings)}
        onChange={(funding) => change({ funding: funding ?? 'local' })}
      />
      <div className={css.pair}>
        <DateField
          path="on"
          label={said.on}
          w="100%"
          value={ask.on}
          onChange={(day) => change({ on: day ?? ask.on })}
        />
        <DateField
          path="decidedOn"
          label={said.decidedOn}
          clearable
          w="100%"
          value={ask.decidedOn ?? null}
          onChange={(day) => change({ decidedOn: day ?? undefined })}
        />
      </div>
      <p className={css.below}>{said.decidedHint}</p>
    </>
  )
}

/** `/dieu-kien/thu`: some facts of an establishment, and the verdict at once; nothing is kept. */
export function TrialPage() {
  const today = useToday()
  const [subject, setSubject] = useState<SubjectInput>({ kind: 'businessHousehold' })
  const [asked, setAsked] = useState<Partial<Question>>({})
  const [answers, setAnswers] = useState('')
  const ask: Question = { on: today, ...asked }
  const known = answersIn(answers)
  const answer = (key: string, value: string) =>
    setAnswers(
      [...new Map([...known, [key, value]])]
        .filter(([, given]) => given !== '')
        .map(([name, given]) => `${name}=${given}`)
        .join(';'),
    )
  return (
    <Frame active="trial" about={said.about}>
      <div className={css.trial}>
        <form className={`${css.asked} kc-no-print`} onSubmit={(event) => event.preventDefault()}>
          <AskFields ask={ask} change={(part) => setAsked((before) => ({ ...before, ...part }))} />
          <SubjectFields
            subject={subject}
            on={ask.decidedOn ?? ask.on}
            change={(part) => setSubject((before) => ({ ...before, ...part }))}
          />
        </form>
        <Section title={said.verdict}>
          <JudgedPart question={{ ...subject, ...ask, answers }} answers={known} onAnswer={answer} />
        </Section>
      </div>
    </Frame>
  )
}
