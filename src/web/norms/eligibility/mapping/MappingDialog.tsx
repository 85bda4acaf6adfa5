import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Industry } from '#contract/norms/subject.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { IndustriesPicker } from '../../industries/IndustriesPicker.tsx'
import { words } from '../words.ts'

const said = words.mapping

interface MappingDialogProps {
  letters: readonly { letter: string; title: string }[]
  onClose: () => void
}

/** Judges that a code belongs to a letter, or does not. */
export function MappingDialog({ letters, onClose }: MappingDialogProps) {
  const [letter, setLetter] = useState<string | null>(letters[0]?.letter ?? null)
  const [chosen, setChosen] = useState<Industry[]>([])
  const [sense, setSense] = useState<'in' | 'out'>('in')
  const [note, setNote] = useState('')
  const map = useAct('norms.mapIndustry')
  const [first] = chosen
  const save = () =>
    map.mutate(
      { letter: letter ?? '', version: first?.version ?? '', code: first?.code ?? '', sense, note },
      { onSuccess: onClose },
    )
  return (
    <Modal
      opened
      onClose={onClose}
      title={said.add}
      size="lg"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Form
        label={said.add}
        onSubmit={save}
        buttons={
          <>
            <Button type="submit" loading={map.isPending}>
              {said.save}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
          </>
        }
      >
        {map.error && map.error.fields.length === 0 && <ProblemNotice problem={map.error} />}
        <IndustriesPicker
          path="code"
          label={said.industries}
          hint={said.industriesHint}
          error={map.error?.messageAt('code')}
          most={1}
          value={chosen}
          onChange={setChosen}
        />
        <SelectField
          path="letter"
          label={said.columns.letter}
          error={map.error?.messageAt('letter')}
          value={letter}
          options={letters.map((each) => ({
            value: each.letter,
            label: `${each.letter === 'dd' ? 'đ' : each.letter}) ${each.title}`,
          }))}
          onChange={setLetter}
        />
        <SelectField
          path="sense"
          label={said.sense}
          w={200}
          value={sense}
          options={choicesOf(said.senses)}
          onChange={(value) => setSense(value ?? 'in')}
        />
        <TextField
          path="note"
          label={said.note}
          optional
          error={map.error?.messageAt('note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Form>
    </Modal>
  )
}
