import { useState } from 'react'
import { moneyAt } from '#contract/planning/decision/money.ts'
import type { ItemKind } from '#contract/planning/nouns.ts'
import { itemKinds } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import css from '../decision.module.css'
import { MoneyBySource, sourcesOf } from '../MoneyBySource.tsx'
import type { DeskLine, PlanHead } from '../plan.ts'
import { Refused } from '../Refused.tsx'
import { words } from '../words.ts'

interface DialogProps {
  plan: PlanHead
  line: DeskLine
  onClose: () => void
}

/** Another amount, another wording of a decided line, with why. */
export function ChangeDialog({ plan: { id, version }, line, onClose }: DialogProps) {
  const standing = line.change?.money ?? moneyAt(line, 'approved')
  const [money, setMoney] = useState(standing)
  const [content, setContent] = useState({
    title: line.title,
    quantity: line.quantity,
    unit: line.unit,
    timing: line.timing,
    place: line.place,
    beneficiaries: line.beneficiaries,
    expected: line.expected,
  })
  const sources = sourcesOf(standing, ['provincial'])
  const set = (part: Partial<typeof content>) => setContent((before) => ({ ...before, ...part }))
  return (
    <ActDialog
      act="planning.changeApproved"
      reason
      title={`${words.change}: ${line.title}`}
      confirm={words.change}
      input={(reason) => ({ id, version, itemId: line.id, reason, money, content })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.fields}>
          <Refused problem={problem} but={['reason', 'content.title']} />
          <TextField
            path="content.title"
            label={words.fields.title}
            error={problem?.messageAt('content.title')}
            value={content.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <NumberField
            path="content.quantity"
            label={words.fields.quantity}
            counted={content.unit}
            w={180}
            value={content.quantity}
            onChange={(quantity) => set({ quantity })}
          />
          <TextField
            path="content.timing"
            label={words.fields.timing}
            value={content.timing}
            onChange={(event) => set({ timing: event.currentTarget.value })}
          />
          <MoneyBySource sources={sources} value={money} problem={problem} onChange={setMoney} />
        </div>
      )}
    </ActDialog>
  )
}

/** A line leaves the plan, or a change of it leaves the adjustment. */
export const RemoveDialog = ({ plan: { id, version }, line, onClose }: DialogProps) => (
  <ActDialog
    act="planning.removeFromAdjustment"
    reason
    title={`${words.remove}: ${line.title}`}
    confirm={words.remove}
    input={(reason) => ({ id, version, itemId: line.id, reason })}
    onClose={onClose}
  >
    {(problem) => (
      <>
        <p>{words.removeAbout}</p>
        <Refused problem={problem} but={['reason']} />
      </>
    )}
  </ActDialog>
)

export const KeepDialog = ({ plan: { id, version }, line, onClose }: DialogProps) => (
  <ActDialog
    act="planning.keepAsDecided"
    title={`${words.keep}: ${line.title}`}
    confirm={words.keep}
    input={() => ({ id, version, itemId: line.id })}
    onClose={onClose}
  >
    {words.keepAbout}
  </ActDialog>
)

/** A new line of the department's own comes in with the adjustment. */
export function AddDialog({ plan: { id, version }, onClose }: Omit<DialogProps, 'line'>) {
  const [kind, setKind] = useState<ItemKind>('task')
  const [title, setTitle] = useState('')
  const [area, setArea] = useState<string | null>(null)
  const [money, setMoney] = useState({})
  return (
    <ActDialog
      act="planning.addToAdjustment"
      reason
      title={words.add}
      confirm={words.add}
      input={(reason) => ({ id, version, reason, item: { kind, title, area: Number(area), money } })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.fields}>
          <p>{words.addAbout}</p>
          <Refused problem={problem} but={['reason', 'item.title', 'item.area']} />
          <SelectField
            path="item.kind"
            label={words.fields.kind}
            w={160}
            value={kind}
            options={choicesOf(itemKinds)}
            onChange={(chosen) => setKind(chosen ?? kind)}
          />
          <TextField
            path="item.title"
            label={words.fields.title}
            error={problem?.messageAt('item.title')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <SelectField
            path="item.area"
            label={words.fields.area}
            error={problem?.messageAt('item.area')}
            value={area}
            options={choicesOf(areas)}
            onChange={setArea}
          />
          <MoneyBySource
            sources={['provincial', 'commune', 'own', 'other']}
            value={money}
            problem={problem}
            onChange={setMoney}
          />
        </div>
      )}
    </ActDialog>
  )
}
