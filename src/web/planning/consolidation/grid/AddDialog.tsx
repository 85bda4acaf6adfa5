import { useState } from 'react'
import { type ItemKind, type PlanSource, stateSources } from '#contract/planning/nouns.ts'
import { itemKinds, planSources } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { words } from '../words.ts'
import { usePatch } from './use-patch.ts'

const contents = Object.entries(areas).map(([value, label]) => ({ value, label: `${value}. ${label}` }))
const sources = stateSources.map((value) => ({ value, label: planSources[value] }))

/** The department's own line, in short; the rest can be mended later. */
export function AddDialog({ roundId, onClose }: { roundId: string; onClose: () => void }) {
  const patch = usePatch()
  const act = useAct('planning.addItem', [])
  const [kind, setKind] = useState<ItemKind>('task')
  const [title, setTitle] = useState('')
  const [area, setArea] = useState('1')
  const [source, setSource] = useState<PlanSource>('provincial')
  const [amount, setAmount] = useState<number | null>(null)
  const at = (path: string) => act.error?.messageAt(`item.${path}`)
  return (
    <ConfirmDialog
      opened
      title={words.addTitle}
      confirm={words.add}
      busy={act.isPending}
      problem={act.error}
      onClose={onClose}
      onConfirm={() =>
        act.mutate(
          {
            roundId,
            item: { kind, title, area: Number(area), money: amount ? { [source]: amount } : {} },
          },
          {
            onSuccess: () => {
              patch([], true)
              onClose()
            },
          },
        )
      }
    >
      <TextField
        path="item.title"
        label={words.name}
        data-autofocus
        value={title}
        error={at('title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <SelectField
        path="item.kind"
        label={words.kind}
        value={kind}
        options={choicesOf(itemKinds)}
        onChange={(chosen) => chosen && setKind(chosen)}
      />
      <SelectField
        path="item.area"
        label={words.area}
        value={area}
        options={contents}
        onChange={(chosen) => chosen && setArea(chosen)}
      />
      <SelectField
        path="item.source"
        label={words.source}
        value={source}
        options={sources}
        onChange={(chosen) => chosen && setSource(chosen)}
      />
      <NumberField
        path="item.money"
        label={words.amount}
        unit="triệu"
        value={amount}
        error={at('money')}
        onChange={setAmount}
      />
    </ConfirmDialog>
  )
}
