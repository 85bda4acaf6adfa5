import type { ReactNode } from 'react'
import { costsText } from '#contract/norms/calculator/asked.ts'
import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { formatTime } from '#web/kit/figure/dates.ts'
import { ErrorSummary } from '#web/kit/form/ErrorSummary.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import { type CostDraft, laidOver, newCost } from './draft.ts'
import { EstablishmentsField } from './EstablishmentsField.tsx'
import css from './form.module.css'
import { type PartProps, YearsField } from './parts.tsx'
import { labelOf } from './ProposalForm.tsx'
import type { Saving } from './use-autosave.ts'
import { words } from './words.ts'

const said = words.short
const communes = ['commune'] as const

interface ShortFormProps {
  /** whose it is goes without saying */
  owner: boolean
  part: PartProps
  problem: ProblemError | null
  saving: Saving
  buttons: ReactNode
  onSubmit: () => void
}

/** What is sought, from what the owners would call it. */
const What = ({ draft, change, error }: PartProps) => {
  const catalogue = useAsk('norms.catalogue', {})
  const options = (catalogue.data?.activities ?? []).flatMap(({ code, plain }) =>
    plain === null ? [] : [{ value: code, label: plain }],
  )
  return (
    <>
      <SelectField
        path="activities"
        label={said.what}
        hint={said.whatHint}
        searchable
        error={error('activities')}
        value={draft.activities[0] ?? null}
        options={options}
        onChange={(code) => change({ activities: code ? [code] : [] })}
      />
      <TextField
        path="title"
        label={said.title2}
        hint={said.titleHint}
        error={error('title')}
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
    </>
  )
}

/** How much the norms give at most for this cost at this place. */
const Most = ({ draft, onUse }: { draft: PartProps['draft']; onUse: (vnd: number) => void }) => {
  const [activity] = draft.activities
  const total = draft.costs.reduce((sum, { totalVnd }) => sum + (totalVnd ?? 0), 0)
  const costs = draft.costs.map(({ item, totalVnd }) => ({ item: item ?? '', amount: totalVnd ?? 0 }))
  const { data } = useAsk(
    'norms.calculate',
    { activity: activity ?? '', costs: costsText(costs), ...(draft.unitId ? { place: draft.unitId } : {}) },
    { enabled: activity !== undefined && total > 0, keepPrevious: true },
  )
  const found = (data?.answers ?? []).filter(({ outcome, reckoning }) => outcome === 'found' && reckoning)
  const local = found.find(({ funding }) => funding === 'local')
  const best = local ?? found[0]
  if (!best?.reckoning || total === 0) return null
  const { support } = best.reckoning
  const tell = best.funding === 'local' ? said.most : said.mostNational
  return (
    <div className={css.most} role="status">
      <span>{tell(formatExactIn(support, MILLION), best.norm?.legal ?? '')}</span>
      <button type="button" className={css.plain} onClick={() => onUse(support)}>
        {said.takeMost}
      </button>
    </div>
  )
}

/** The cost as one figure, or the items that the calculator brought along, each under its name. */
const Cost = ({ draft, change, error }: PartProps) => {
  const costs = draft.costs.length > 0 ? draft.costs : [newCost()]
  const asked = costs.reduce((sum, { localVnd }) => sum + localVnd, 0)
  const total = costs.reduce((sum, { totalVnd }) => sum + (totalVnd ?? 0), 0)
  const set = (now: CostDraft[], ask: number) =>
    change({ costs: laidOver(now, ask, draft.title || said.title) })
  return (
    <>
      {costs.map((cost, index) => (
        <NumberField
          key={index}
          path={`costs.${index}.totalVnd`}
          label={costs.length > 1 && cost.content ? cost.content : said.cost}
          unit="triệu"
          w="100%"
          error={error(`costs.${index}.totalVnd`) ?? (index === 0 ? error('costs') : undefined)}
          value={cost.totalVnd}
          onChange={(totalVnd) => set(costs.with(index, { ...cost, totalVnd }), asked)}
        />
      ))}
      <Most draft={draft} onUse={(vnd) => set(costs, Math.min(vnd, total))} />
      <NumberField
        path="costs.0.localVnd"
        label={said.ask}
        hint={said.askHint}
        optional
        unit="triệu"
        w="100%"
        error={costs.map((_, index) => error(`costs.${index}.localVnd`)).find(Boolean)}
        value={asked === 0 ? null : asked}
        onChange={(ask) => set(costs, ask ?? 0)}
      />
    </>
  )
}

/** A few lines: what, whose, where, how much, when, why, and a telephone. */
export function ShortForm({ owner, part, problem, saving, buttons, onSubmit }: ShortFormProps) {
  const { draft, change, error } = part
  const today = useToday()
  const province = useMe().data?.organisation?.provinceId ?? undefined
  return (
    <Form
      label={said.title}
      onSubmit={onSubmit}
      buttons={
        <>
          {buttons}
          <span className={css.saving} role="status">
            {saving.state === 'saved' && words.autosave.saved(formatTime(saving.at))}
            {saving.state === 'failed' && words.autosave.failed}
          </span>
        </>
      }
    >
      {problem &&
        (problem.fields.length > 0 ? (
          <ErrorSummary problem={problem} labelOf={labelOf} />
        ) : (
          <ProblemNotice problem={problem} />
        ))}
      <div className={css.fields}>
        {!owner && (
          <EstablishmentsField
            single
            value={draft.establishments}
            error={error('establishmentIds') ?? error('establishmentIds.0')}
            onChange={(establishments, place) =>
              change({ establishments, ...(place ? { unitId: place } : {}) })
            }
          />
        )}
        <What {...part} />
        <UnitPicker
          path="unitId"
          label={said.place}
          date={today}
          levels={communes}
          provinceCode={province}
          error={error('unitId')}
          value={draft.unitId}
          onChange={(unitId) => change({ unitId })}
        />
        <Cost {...part} />
        <YearsField label={said.when} {...part} />
        <TextAreaField
          path="need"
          label={words.needShort}
          error={error('need')}
          value={draft.need}
          onChange={(event) => change({ need: event.currentTarget.value })}
        />
        <TextField
          path="contactName"
          label={words.contactName}
          optional
          autoComplete="name"
          value={draft.contactName}
          onChange={(event) => change({ contactName: event.currentTarget.value })}
        />
        <TextField
          path="contactPhone"
          label={said.phone}
          inputMode="tel"
          autoComplete="tel"
          error={error('contactPhone')}
          value={draft.contactPhone}
          onChange={(event) => change({ contactPhone: event.currentTarget.value })}
        />
      </div>
    </Form>
  )
}
