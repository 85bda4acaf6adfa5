import { IconTrash } from '@tabler/icons-react'
import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { type CostDraft, newCost } from './draft.ts'
import css from './form.module.css'
import type { PartProps } from './parts.tsx'
import { words } from './words.ts'

const sources = ['nationalVnd', 'localVnd', 'ownVnd', 'loanVnd', 'otherVnd'] as const

interface RowProps {
  cost: CostDraft
  index: number
  part: PartProps
  onChange: (change: Partial<CostDraft>) => void
  onDrop: () => void
}

/** So much of the cost has no source yet, in đồng. */
const openOf = (cost: CostDraft): number =>
  (cost.totalVnd ?? 0) - sources.reduce((sum, key) => sum + (cost[key] ?? 0), 0)

/** By which norm, of whom, in which year: only what the proposal leaves open. */
function Belongs({ cost, index, part, onChange }: RowProps) {
  const { draft, error } = part
  const catalogue = useAsk('norms.catalogue', {})
  const all = catalogue.data?.activities ?? []
  const chosen = all.filter(({ code }) => draft.activities.includes(code))
  const activity = all.find(({ code }) => code === (cost.activity ?? draft.activities[0]))
  const path = (key: string) => `costs.${index}.${key}`
  return (
    <div className={css.pair}>
      {chosen.length > 1 && (
        <SelectField
          path={path('activity')}
          label={words.activity}
          error={error(path('activity'))}
          value={cost.activity}
          options={chosen.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => onChange({ activity: code, item: null })}
        />
      )}
      {activity && activity.costItems.length > 0 && (
        <SelectField
          path={path('item')}
          label={words.item}
          optional
          clearable
          value={cost.item}
          options={activity.costItems.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(item) => onChange({ item })}
        />
      )}
      {draft.years.length > 1 && (
        <SelectField
          path={path('year')}
          label={words.year}
          optional
          clearable
          placeholder={words.anyYear}
          error={error(path('year'))}
          value={cost.year === null ? null : String(cost.year)}
          options={draft.years.map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(year) => onChange({ year: year === null ? null : Number(year) })}
        />
      )}
      {draft.establishments.length > 1 && (
        <SelectField
          path={path('establishmentId')}
          label={words.ofEstablishment}
          optional
          clearable
          placeholder={words.anyEstablishment}
          error={error(path('establishmentId'))}
          value={cost.establishmentId}
          options={draft.establishments.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(establishmentId) => onChange({ establishmentId })}
        />
      )}
    </div>
  )
}

function CostRow(props: RowProps) {
  const { cost, index, part, onChange, onDrop } = props
  const path = (key: string) => `costs.${index}.${key}`
  const open = openOf(cost)
  const amount = (key: 'totalVnd' | (typeof sources)[number]) => (
    <NumberField
      key={key}
      path={path(key)}
      label={words[key]}
      unit="triệu"
      w="100%"
      error={part.error(path(key))}
      value={key !== 'totalVnd' && cost[key] === 0 ? null : cost[key]}
      onChange={(value) => onChange({ [key]: key === 'totalVnd' ? value : (value ?? 0) })}
    />
  )
  return (
    <fieldset className={css.row}>
      <legend>
        {words.content} {index + 1}
      </legend>
      <TextField
        path={path('content')}
        label={words.content}
        error={part.error(path('content'))}
        value={cost.content}
        onChange={(event) => onChange({ content: event.currentTarget.value })}
      />
      <Belongs {...props} />
      <div className={css.amounts}>
        {amount('totalVnd')}
        {sources.map(amount)}
      </div>
      <div className={css.foot}>
        {open > 0 ? (
          <span className={css.open}>
            {words.rest(formatExactIn(open, MILLION))}{' '}
            <button
              type="button"
              className={css.plain}
              onClick={() => onChange({ ownVnd: cost.ownVnd + open })}
            >
              {words.fill}
            </button>
          </span>
        ) : (
          <span />
        )}
        <button
          type="button"
          className={css.drop}
          aria-label={words.drop(cost.content || `${words.content} ${index + 1}`)}
          onClick={onDrop}
        >
          <IconTrash size={16} stroke={1.75} aria-hidden />
        </button>
      </div>
    </fieldset>
  )
}

/** The estimate: each cost with its sources, in million đồng, in the columns of Mẫu 1. */
export function CostsPart(part: PartProps) {
  const { draft, change, error } = part
  const set = (index: number, more: Partial<CostDraft>) =>
    change({ costs: draft.costs.map((cost, at) => (at === index ? { ...cost, ...more } : cost)) })
  return (
    <Section title={words.costs} note={words.costsHint}>
      <div id="truong-costs" tabIndex={-1}>
        {error('costs') && <p className={css.open}>{error('costs')}</p>}
        {draft.costs.map((cost, index) => (
          <CostRow
            key={index}
            cost={cost}
            index={index}
            part={part}
            onChange={(more) => set(index, more)}
            onDrop={() => change({ costs: draft.costs.filter((_, at) => at !== index) })}
          />
        ))}
        <button
          type="button"
          className={css.plain}
          onClick={() => change({ costs: [...draft.costs, newCost()] })}
        >
          {words.addCost}
        </button>
      </div>
    </Section>
  )
}
