import { useState } from 'react'
import { askedOf } from '#contract/planning/decision/money.ts'
import { TextAreaField } from '#web/kit/form/Field.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import css from '../decision.module.css'
import { MoneyBySource, sourcesOf } from '../MoneyBySource.tsx'
import type { DeskLine, PlanHead } from '../plan.ts'
import { Refused } from '../Refused.tsx'
import { words } from '../words.ts'

interface OpinionDialogProps {
  plan: PlanHead
  line: DeskLine
  said: 'reduce' | 'ask'
  onClose: () => void
}

/** Finance gives less than is asked, or asks, and says why. */
export function OpinionDialog({ plan, line, said, onClose }: OpinionDialogProps) {
  const [money, setMoney] = useState(askedOf(line))
  const [text, setText] = useState(line.opinion?.said === said ? line.opinion.text : '')
  const sources = sourcesOf(askedOf(line))
  return (
    <ActDialog
      act="planning.sayOpinion"
      title={`${words.said[said]}: ${line.title}`}
      confirm={words.said[said]}
      input={() => ({
        id: plan.id,
        itemId: line.id,
        itemVersion: line.version,
        said,
        text,
        money: said === 'reduce' ? money : null,
      })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.fields}>
          <p>{said === 'reduce' ? words.reduceAbout : words.askAbout}</p>
          <Refused problem={problem} but={['text', ...sources.map((source) => `money.${source}`)]} />
          {said === 'reduce' && (
            <MoneyBySource sources={sources} value={money} problem={problem} onChange={setMoney} />
          )}
          <TextAreaField
            path="text"
            label={words.text[said]}
            error={problem?.messageAt('text')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
      )}
    </ActDialog>
  )
}

/** The department answers what Finance asked. */
export function AnswerDialog({ plan, line, onClose }: Omit<OpinionDialogProps, 'said'>) {
  const [answer, setAnswer] = useState(line.opinion?.answer ?? '')
  return (
    <ActDialog
      act="planning.answerOpinion"
      title={`${words.answer}: ${line.title}`}
      confirm={words.answer}
      input={() => ({ id: plan.id, itemId: line.id, answer })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.fields}>
          <p>
            {words.question}: {line.opinion?.text}
          </p>
          <p>{words.answerAbout}</p>
          <TextAreaField
            path="answer"
            label={words.answerText}
            error={problem?.messageAt('answer')}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
        </div>
      )}
    </ActDialog>
  )
}
