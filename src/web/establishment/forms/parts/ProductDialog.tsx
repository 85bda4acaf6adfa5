import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ProductFields } from '#contract/establishment/core/acts.ts'
import { typicalLevels } from '#contract/words/establishment.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import type { Card } from '../../card/card.ts'
import { FormDialog } from '../FormDialog.tsx'
import css from '../forms.module.css'
import { useEstablishmentAct } from '../use-draft.ts'
import { words } from './words.ts'

type Product = Card['products'][number]

const said = words.product
const none = '0'
const stars = [
  { value: none, label: said.noStars },
  ...[3, 4, 5].map((value) => ({ value: String(value), label: said.stars(value) })),
]
const levels = (Object.keys(typicalLevels) as ProductFields['typicalLevel'][]).map((value) => ({
  value,
  label: typicalLevels[value],
}))

const fieldsOf = (product: Product | undefined): ProductFields => ({
  name: product?.name ?? '',
  unit: product?.unit ?? '',
  yearlyOutput: product?.yearlyOutput ?? null,
  standard: product?.standard ?? '',
  trademark: product?.trademark ?? '',
  ocopStars: product?.ocopStars ?? null,
  ocopOn: product?.ocopOn ?? null,
  typicalLevel: product?.typicalLevel ?? '',
  typicalOn: product?.typicalOn ?? null,
  keyProduct: product?.keyProduct ?? false,
  exports: product?.exports ?? false,
  note: product?.note ?? '',
})

interface PartProps {
  draft: ProductFields
  change: (part: Partial<ProductFields>) => void
  error: (path: string) => string | undefined
}

const Text = ({
  of,
  hint,
  draft,
  change,
  error,
}: PartProps & { of: 'name' | 'unit' | 'standard' | 'trademark'; hint?: string }) => (
  <TextField
    path={of}
    label={said[of]}
    hint={hint}
    optional={of !== 'name'}
    value={draft[of]}
    error={error(of)}
    onChange={(event) => change({ [of]: event.currentTarget.value })}
  />
)

const What = (part: PartProps) => (
  <>
    <Text of="name" {...part} />
    <div className={css.pair}>
      <NumberField
        path="yearlyOutput"
        label={said.yearlyOutput}
        optional
        w="100%"
        value={part.draft.yearlyOutput}
        error={part.error('yearlyOutput')}
        onChange={(yearlyOutput) => part.change({ yearlyOutput })}
      />
      <Text of="unit" hint={said.unitHint} {...part} />
    </div>
    <Text of="standard" hint={said.standardHint} {...part} />
    <Text of="trademark" {...part} />
  </>
)

/** What was recognised of it, and since when. */
const Recognised = ({ draft, change, error }: PartProps) => (
  <>
    <div className={css.pair}>
      <SelectField
        path="ocopStars"
        label={said.ocopStars}
        value={String(draft.ocopStars ?? none)}
        options={stars}
        error={error('ocopStars')}
        onChange={(value) => change({ ocopStars: value === none ? null : Number(value) })}
      />
      {draft.ocopStars !== null && (
        <DateField
          path="ocopOn"
          label={said.ocopOn}
          optional
          clearable
          w="100%"
          value={draft.ocopOn}
          error={error('ocopOn')}
          onChange={(ocopOn) => change({ ocopOn })}
        />
      )}
    </div>
    <div className={css.pair}>
      <SelectField
        path="typicalLevel"
        label={said.typicalLevel}
        value={draft.typicalLevel}
        options={levels}
        error={error('typicalLevel')}
        onChange={(typicalLevel) => change({ typicalLevel: typicalLevel ?? '' })}
      />
      {draft.typicalLevel !== '' && (
        <DateField
          path="typicalOn"
          label={said.typicalOn}
          optional
          clearable
          w="100%"
          value={draft.typicalOn}
          error={error('typicalOn')}
          onChange={(typicalOn) => change({ typicalOn })}
        />
      )}
    </div>
    {(['keyProduct', 'exports'] as const).map((key) => (
      <Checkbox
        key={key}
        label={said[key]}
        checked={draft[key]}
        onChange={(event) => change({ [key]: event.currentTarget.checked })}
      />
    ))}
  </>
)

interface ProductDialogProps {
  card: Card
  product: Product | undefined
  onClose: () => void
}

/** A product of the establishment. */
export function ProductDialog({ card, product, onClose }: ProductDialogProps) {
  const act = useEstablishmentAct('establishment.saveProduct')
  const [draft, setDraft] = useState(() => fieldsOf(product))
  const part: PartProps = {
    draft,
    change: (change) => setDraft((before) => ({ ...before, ...change })),
    error: (path) => act.error?.messageAt(path),
  }
  const save = () =>
    act.mutate(
      { id: card.id, productId: product?.id ?? null, seen: product?.version ?? 0, ...draft },
      { onSuccess: onClose },
    )
  return (
    <FormDialog
      title={product ? said.correct : said.add}
      act={act}
      labels={said}
      onSubmit={save}
      onClose={onClose}
    >
      <What {...part} />
      <Recognised {...part} />
      <TextAreaField
        path="note"
        label={said.note}
        optional
        minRows={2}
        value={draft.note}
        error={part.error('note')}
        onChange={(event) => part.change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  )
}
