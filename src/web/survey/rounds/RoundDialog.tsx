import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Input, Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { ErrorSummary } from '#web/kit/form/ErrorSummary.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { words as kit } from '#web/kit/words.ts'
import { words } from '../words.ts'
import { Communes, type TypedCommune } from './Communes.tsx'
import { Questions, type TypedQuestion } from './Questions.tsx'

const said = words.rounds

interface RoundDialogProps {
  /** a round that goes on; absent: a new one */
  round?: Output<'survey.round'>
  onClose: () => void
  onKept: (id: string) => void
}

interface Given {
  title: string
  year: number | null
  until: string | null
  note: string
  communes: TypedCommune[]
  questions: TypedQuestion[]
}

const labels: Readonly<Record<string, string>> = {
  title: said.titleField,
  year: said.yearField,
  until: said.untilField,
  note: said.noteField,
  communes: said.communesField,
  questions: said.questionsField,
}
const labelOf = (path: string): string => labels[path.split('.')[0] ?? path] ?? path

const givenOf = (round: RoundDialogProps['round'], today: string): Given => ({
  title: round?.title ?? '',
  year: round?.year ?? Number(today.slice(0, 4)) + 1,
  until: round?.until ?? null,
  note: round?.note ?? '',
  communes:
    round && !round.everywhere ? round.progress.map(({ unitId, target }) => ({ unitId, target })) : [],
  questions: round?.questions ?? [],
})

const inputOf = ({ title, year, until, note, communes, questions }: Given): Input<'survey.openRound'> => ({
  title,
  year: year ?? 0,
  until: until ?? '',
  note,
  communes,
  questions,
})

function RoundForm({ round, onClose, onKept }: RoundDialogProps) {
  const today = useToday()
  const [given, setGiven] = useState(() => givenOf(round, today))
  const open = useAct('survey.openRound', ['survey', 'agenda'])
  const renew = useAct('survey.changeRound', ['survey', 'agenda', 'identity'])
  const { error: problem, isPending } = round ? renew : open
  const change = (part: Partial<Given>) => setGiven((before) => ({ ...before, ...part }))
  const onSuccess = ({ id }: { id: string }) => {
    onClose()
    onKept(id)
  }
  const submit = () =>
    round
      ? renew.mutate({ ...inputOf(given), id: round.id, version: round.version }, { onSuccess })
      : open.mutate(inputOf(given), { onSuccess })
  const field = (path: keyof Given) => ({ path, label: labelOf(path), error: problem?.messageAt(path) })
  return (
    <Form
      label={round ? said.change : said.open}
      onSubmit={submit}
      buttons={
        <>
          <Button type="submit" loading={isPending}>
            {round ? said.save : said.openConfirm}
          </Button>
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
        </>
      }
    >
      {problem && <ErrorSummary problem={problem} labelOf={labelOf} />}
      <TextField
        {...field('title')}
        data-autofocus
        value={given.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <NumberField {...field('year')} w={120} value={given.year} onChange={(year) => change({ year })} />
      <DateField
        {...field('until')}
        minDate={today}
        value={given.until}
        onChange={(until) => change({ until })}
      />
      <Communes
        communes={given.communes}
        error={problem?.messageAt('communes')}
        onChange={(communes) => change({ communes })}
      />
      <TextAreaField
        {...field('note')}
        optional
        minRows={2}
        value={given.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <Questions
        questions={given.questions}
        problem={problem}
        onChange={(questions) => change({ questions })}
      />
    </Form>
  )
}

/** Opens a round, or puts one differently. */
export const RoundDialog = (props: RoundDialogProps) => (
  <Modal
    opened
    size="lg"
    onClose={props.onClose}
    title={props.round ? said.change : said.open}
    closeButtonProps={{ 'aria-label': kit.close }}
  >
    <RoundForm {...props} />
  </Modal>
)
