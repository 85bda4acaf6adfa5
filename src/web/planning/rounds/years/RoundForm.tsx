import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Input, Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { ErrorSummary } from '#web/kit/form/ErrorSummary.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { words as kit } from '#web/kit/words.ts'
import { words } from '../words.ts'
import { Ceilings, emptyCeilings, type TypedCeiling } from './Ceilings.tsx'
import { Senders } from './Senders.tsx'

const said = words.form
const NONE = 'none'

interface RoundFormProps {
  year: number
  /** what a round of the year begins with */
  start: Output<'planning.newRound'>
  round: Output<'planning.round'> | undefined
  onClose: () => void
  onKept: (year: number) => void
}

interface Given {
  title: string
  dueOn: string | null
  programme: string | null
  letter: string
  guidance: string
  senders: ReadonlySet<string>
  ceilings: TypedCeiling[]
}

const labels: Readonly<Record<string, string>> = {
  year: said.year,
  title: said.title,
  dueOn: said.dueOn,
  programme: said.programme,
  letter: said.letter,
  guidance: said.guidance,
  senders: said.senders,
  ceilings: said.ceilings,
}
const labelOf = (path: string): string => labels[path.split('.')[0] ?? path] ?? path

/** What stands, or what the year's procedure, programme and offices suggest. */
function givenOf({ start, round }: Pick<RoundFormProps, 'start' | 'round'>): Given {
  const usual = start.offices.filter((office) => office.usual)
  const senders = round ? round.senders : usual
  return {
    title: round?.title ?? start.title,
    dueOn: round?.dueOn ?? start.dueOn,
    programme: round ? (round.programme?.code ?? null) : (start.programmes[0]?.code ?? null),
    letter: round?.letter ?? '',
    guidance: round?.guidance ?? '',
    senders: new Set(senders.map(({ organisationId }) => organisationId)),
    ceilings: emptyCeilings(round?.ceilings ?? []),
  }
}

function inputOf(given: Given, round: RoundFormProps['round']): Omit<Input<'planning.createRound'>, 'year'> {
  const own = new Map(
    (round?.senders ?? []).map(({ organisationId, dueOn }) => [
      organisationId,
      dueOn === round?.dueOn ? null : dueOn,
    ]),
  )
  const { senders, ceilings, dueOn, ...rest } = given
  return {
    ...rest,
    dueOn: dueOn ?? '',
    senders: [...senders].map((organisationId) => ({
      organisationId,
      dueOn: own.get(organisationId) ?? null,
    })),
    ceilings: ceilings.map(({ source, ceilingVnd, basis }) => ({ source, ceilingVnd, basis })),
  }
}

/** Everything of a round on one page, filled in as far as it is known. */
export function RoundForm({ year, start, round, onClose, onKept }: RoundFormProps) {
  const [given, setGiven] = useState(() => givenOf({ start, round }))
  const create = useAct('planning.createRound', ['planning', 'agenda'])
  const edit = useAct('planning.editRound', ['planning', 'agenda', 'identity'])
  const { error: problem, isPending } = round ? edit : create
  const change = (part: Partial<Given>) => setGiven((before) => ({ ...before, ...part }))
  const onSuccess = () => {
    onClose()
    onKept(year)
  }
  const submit = () =>
    round
      ? edit.mutate({ id: round.id, version: round.version, ...inputOf(given, round) }, { onSuccess })
      : create.mutate({ year, ...inputOf(given, round) }, { onSuccess })
  const field = (path: keyof Given) => ({ path, label: labelOf(path), error: problem?.messageAt(path) })
  return (
    <Form
      label={round ? said.edit : said.create}
      onSubmit={submit}
      buttons={
        <>
          <Button type="submit" loading={isPending}>
            {round ? said.save : said.createConfirm}
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
        value={given.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <DateField
        {...field('dueOn')}
        hint={start.dueBasis === '' ? undefined : said.dueFrom(start.dueBasis)}
        value={given.dueOn}
        onChange={(dueOn) => change({ dueOn })}
      />
      <SelectField
        {...field('programme')}
        value={given.programme ?? NONE}
        options={[
          { value: NONE, label: said.noProgramme },
          ...start.programmes.map(({ code, title }) => ({ value: code, label: title })),
        ]}
        onChange={(programme) => change({ programme: programme === NONE ? null : programme })}
      />
      <TextField
        {...field('letter')}
        optional
        value={given.letter}
        onChange={(event) => change({ letter: event.currentTarget.value })}
      />
      <TextAreaField
        {...field('guidance')}
        optional
        minRows={3}
        value={given.guidance}
        onChange={(event) => change({ guidance: event.currentTarget.value })}
      />
      <Senders
        offices={start.offices}
        chosen={given.senders}
        error={problem?.messageAt('senders')}
        onChange={(senders) => change({ senders })}
      />
      <Ceilings ceilings={given.ceilings} problem={problem} onChange={(ceilings) => change({ ceilings })} />
    </Form>
  )
}
