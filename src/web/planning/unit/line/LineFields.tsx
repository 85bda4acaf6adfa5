import { itemKinds, planSources as sourceWords } from '#contract/words/planning.ts'
import { arrangements } from '#contract/words/pipeline.ts'
import { areas } from '#contract/words/vi.ts'
import type { PlanSource } from '#contract/planning/nouns.ts'
import { stateOf, totalOf } from '#contract/planning/unit/rules.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { Money as Amount } from '#web/kit/figure/Figures.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { EstablishmentsField, useBudgetLines } from '#web/pipeline/index.ts'
import { UnitPicker } from '#web/territory/index.ts'
import { words } from '../words.ts'
import css from '../unit.module.css'
import { type Line, withMoney } from './line.ts'

const said = words.line

export interface LineFieldsProps {
  line: Line
  /** code of the round's programme */
  programme: string | null
  sources: readonly PlanSource[]
  /** names of establishments that are known already */
  names: ReadonlyMap<string, string>
  onName: (id: string, name: string) => void
  change: (part: Partial<Line>) => void
  error: (field: string) => string | undefined
}

type Words = 'title' | 'unit' | 'timing' | 'leadName' | 'coordinators' | 'place' | 'beneficiaries'

function useText({ line, change, error }: LineFieldsProps) {
  return (key: Words, label: string, more: { hint?: string; optional?: boolean } = {}) => (
    <TextField
      path={`line.${key}`}
      label={label}
      {...more}
      error={error(key)}
      value={line[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  )
}

function What(props: LineFieldsProps) {
  const { line, programme, change, error } = props
  const text = useText(props)
  const catalogue = useAsk('norms.catalogue', {})
  const lines = useBudgetLines(programme)
  const activities = (catalogue.data?.activities ?? []).map(({ code, name }) => ({
    value: code,
    label: name,
  }))
  return (
    <>
      <div className={css.pair}>
        <SelectField
          path="line.kind"
          label={said.kind}
          value={line.kind}
          options={choicesOf(itemKinds)}
          onChange={(kind) =>
            kind && change({ kind, arrangement: kind === 'task' ? null : (line.arrangement ?? 'single') })
          }
        />
        {line.kind === 'project' && (
          <SelectField
            path="line.arrangement"
            label={said.arrangement}
            value={line.arrangement ?? 'single'}
            options={choicesOf(arrangements)}
            onChange={(arrangement) => change({ arrangement })}
          />
        )}
      </div>
      {text('title', said.name)}
      <SelectField
        path="line.area"
        label={said.area}
        searchable
        error={error('area')}
        value={line.area === null ? null : String(line.area)}
        options={Object.entries(areas).map(([value, label]) => ({ value, label: `${value}. ${label}` }))}
        onChange={(area) => change({ area: area === null ? null : Number(area) })}
      />
      <SelectField
        path="line.activity"
        label={said.activity}
        hint={said.activityHint}
        optional
        clearable
        searchable
        error={error('activity')}
        value={line.activity}
        options={activities}
        onChange={(activity) => change({ activity })}
      />
      {programme !== null && lines?.length !== 0 && (
        <SelectField
          path="line.budgetLine"
          label={said.budgetLine}
          optional
          clearable
          searchable
          disabled={!lines}
          placeholder={said.noBudgetLine}
          error={error('budgetLine')}
          value={line.budgetLine}
          options={lines ?? []}
          onChange={(budgetLine) => change({ budgetLine })}
        />
      )}
    </>
  )
}

function Amounts({ line, sources, change }: LineFieldsProps) {
  return (
    <>
      <h3>{said.money}</h3>
      <div className={css.pair}>
        {sources.map((source) => (
          <NumberField
            key={source}
            path={`line.money.${source}`}
            label={sourceWords[source]}
            optional
            unit="triệu"
            w="100%"
            value={line.money[source] || null}
            onChange={(amount) => change(withMoney(line, source, amount))}
          />
        ))}
      </div>
      <p className={css.hint}>
        {said.stateOf} <Amount vnd={stateOf(line.money)} /> · {said.totalOf}{' '}
        <Amount vnd={totalOf(line.money)} /> {words.plan.inMillions}
      </p>
    </>
  )
}

function Where(props: LineFieldsProps) {
  const { line, change, error, names, onName } = props
  const text = useText(props)
  const today = useToday()
  return (
    <>
      <UnitPicker
        path="line.unitId"
        label={said.commune}
        optional
        date={today}
        levels={['commune']}
        error={error('unitId')}
        value={line.unitId}
        onChange={(unitId) => change({ unitId })}
      />
      {text('place', said.place, { optional: true })}
      <EstablishmentsField
        value={line.establishmentIds.map((id) => ({ id, name: names.get(id) ?? id }))}
        error={error('establishmentIds')}
        onChange={(chosen) => {
          for (const { id, name } of chosen) onName(id, name)
          change({ establishmentIds: chosen.map(({ id }) => id) })
        }}
      />
      {text('beneficiaries', said.beneficiaries, { optional: true })}
    </>
  )
}

/** Everything of one line in one column. */
export function LineFields(props: LineFieldsProps) {
  const { line, change, error } = props
  const text = useText(props)
  return (
    <div className={css.fields}>
      <What {...props} />
      <div className={css.pair}>
        <NumberField
          path="line.quantity"
          label={said.quantity}
          optional={line.kind === 'project'}
          w="100%"
          error={error('quantity')}
          value={line.quantity}
          onChange={(quantity) => change({ quantity })}
        />
        {text('unit', said.unit, { optional: line.kind === 'project' })}
        {text('timing', said.timing, { hint: said.timingHint })}
      </div>
      <Amounts {...props} />
      <div className={css.pair}>
        {text('leadName', said.leadName)}
        {text('coordinators', said.coordinators, { optional: true })}
      </div>
      <Where {...props} />
      <TextAreaField
        path="line.expected"
        label={said.expected}
        optional
        minRows={2}
        value={line.expected}
        onChange={(event) => change({ expected: event.currentTarget.value })}
      />
      <NumberField
        path="line.workers"
        label={said.workers}
        optional
        counted={said.people}
        error={error('workers')}
        value={line.workers}
        onChange={(workers) => change({ workers })}
      />
      <TextAreaField
        path="line.note"
        label={said.note}
        optional
        minRows={2}
        value={line.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </div>
  )
}
