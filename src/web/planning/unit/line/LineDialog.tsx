import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { TextAreaField } from '#web/kit/form/Field.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { words as kit } from '#web/kit/words.ts'
import { words } from '../words.ts'
import { fieldsOf, type Line, refusedFields } from './line.ts'
import { LineFields, type LineFieldsProps } from './LineFields.tsx'

const said = words.line

type Grounds = Pick<LineFieldsProps, 'programme' | 'sources' | 'names' | 'onName'>

interface LineDialogProps {
  line: Line
  grounds: Grounds
  /** what the server has against fields of it */
  problems?: ReadonlyMap<string, string>
  onClose: () => void
  onChange: (line: Line) => void
  onRemove?: () => void
}

/** One line whole: what the grid has no column for, and on a phone everything. */
export function LineDialog({ line, grounds, problems, onClose, onChange, onRemove }: LineDialogProps) {
  const phone = usePhone()
  const [draft, setDraft] = useState(line)
  const [asked, setAsked] = useState(false)
  const refused = refusedFields(draft)
  const error = (field: string) =>
    problems?.get(field) ?? (asked && refused.has(field) ? words.plan.notSaved : undefined)
  const done = () => {
    setAsked(true)
    if (refused.size > 0) return
    onChange(draft)
    onClose()
  }
  return (
    <Modal
      opened
      size="lg"
      fullScreen={phone}
      onClose={onClose}
      title={line.title === '' ? said.add : said.title}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <Form
        label={said.title}
        onSubmit={done}
        buttons={
          <>
            <Button type="submit">{said.done}</Button>
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            {onRemove && (
              <Button variant="default" onClick={onRemove}>
                {said.remove}
              </Button>
            )}
          </>
        }
      >
        <LineFields
          line={draft}
          {...grounds}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
          error={error}
        />
      </Form>
    </Modal>
  )
}

interface ResendDialogProps {
  line: Line
  grounds: Grounds
  reason: string
  onClose: () => void
}

/** One line that came back by itself: mended and sent at once. */
export function ResendDialog({ line, grounds, reason, onClose }: ResendDialogProps) {
  const phone = usePhone()
  const [draft, setDraft] = useState(line)
  const [because, setBecause] = useState('')
  const act = useAct('planning.resendItem')
  const fields = fieldsOf(draft)
  const unchanged = act.error?.messageAt('unchangedBecause')
  const told = new Map((act.error?.fields ?? []).map(({ path, message }) => [String(path[1] ?? ''), message]))
  return (
    <Modal
      opened
      size="lg"
      fullScreen={phone}
      onClose={onClose}
      title={said.mend}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <Form
        label={said.mend}
        onSubmit={() =>
          fields &&
          act.mutate(
            { id: line.id ?? '', version: line.version ?? 0, fields, unchangedBecause: because },
            { onSuccess: onClose },
          )
        }
        buttons={
          <>
            <Button type="submit" loading={act.isPending} disabled={!fields}>
              {said.resend}
            </Button>
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
          </>
        }
      >
        {act.error && <ProblemNotice problem={act.error} />}
        {reason && (
          <p>
            {said.reason}: {reason}
          </p>
        )}
        {unchanged && (
          <TextAreaField
            path="unchangedBecause"
            label={said.unchanged}
            error={unchanged}
            value={because}
            onChange={(event) => setBecause(event.currentTarget.value)}
          />
        )}
        <LineFields
          line={draft}
          {...grounds}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
          error={(field) => told.get(field)}
        />
      </Form>
    </Modal>
  )
}
