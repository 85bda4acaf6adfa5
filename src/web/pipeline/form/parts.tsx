import { Checkbox } from '@mantine/core'
import { arrangements } from '#contract/words/pipeline.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import { Chosen } from './Chosen.tsx'
import type { Draft } from './draft.ts'
import { EstablishmentsField } from './EstablishmentsField.tsx'
import css from './form.module.css'
import { ProgrammeFields } from './ProgrammeFields.tsx'
import { words } from './words.ts'

export interface PartProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  error: (path: string) => string | undefined
}

type TextKey =
  | 'title'
  | 'placeAddress'
  | 'leadName'
  | 'partnerName'
  | 'contactName'
  | 'contactPhone'
  | 'contactEmail'
type ProseKey = 'need' | 'objectives' | 'scale' | 'effect' | 'note'

const hints: Partial<Record<TextKey | ProseKey, string>> = {
  title: words.titleHint,
  scale: words.scaleHint,
  effect: words.effectHint,
}

const Text = ({
  of,
  draft,
  change,
  error,
  optional = true,
}: PartProps & { of: TextKey; optional?: boolean }) => (
  <TextField
    path={of}
    label={words[of]}
    hint={hints[of]}
    optional={optional}
    inputMode={of === 'contactPhone' ? 'tel' : of === 'contactEmail' ? 'email' : 'text'}
    error={error(of)}
    value={draft[of]}
    onChange={(event) => change({ [of]: event.currentTarget.value })}
  />
)

const Prose = ({ of, draft, change, error }: PartProps & { of: ProseKey }) => (
  <TextAreaField
    path={of}
    label={words[of]}
    hint={hints[of]}
    optional
    error={error(of)}
    value={draft[of]}
    onChange={(event) => change({ [of]: event.currentTarget.value })}
  />
)

/** Years as ticks: this year and the next ones, and whatever was chosen before. */
export const YearsField = ({ draft, change, error, label }: PartProps & { label: string }) => {
  const now = Number(useToday().slice(0, 4))
  const offered = [
    ...new Set([...draft.years, ...Array.from({ length: 6 }, (_, ahead) => now + ahead)]),
  ].toSorted((a, b) => a - b)
  return (
    <Checkbox.Group
      id="truong-years"
      label={label}
      error={error('years')}
      value={draft.years.map(String)}
      onChange={(chosen) => change({ years: chosen.map(Number).toSorted((a, b) => a - b) })}
    >
      <div className={css.years}>
        {offered.map((year) => (
          <Checkbox key={year} size="sm" value={String(year)} label={year} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

const kinds = choicesOf(arrangements)

/** What it is called, its kind, its activities, its years. */
export function MainPart(props: PartProps) {
  const { draft, change, error } = props
  const catalogue = useAsk('norms.catalogue', {})
  const all = (catalogue.data?.activities ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const nameOf = (code: string) => all.find(({ value }) => value === code)?.label ?? code
  return (
    <Section title={words.main}>
      <div className={css.fields}>
        <Text of="title" optional={false} {...props} />
        <div className={css.many}>
          <SelectField
            path="activities"
            label={words.activities}
            placeholder={words.addActivity}
            searchable
            error={error('activities') ?? error('activities.0')}
            value={null}
            options={all.filter(({ value }) => !draft.activities.includes(value))}
            onChange={(code) => code && change({ activities: [...draft.activities, code] })}
          />
          <Chosen
            items={draft.activities.map((code) => ({ id: code, name: nameOf(code) }))}
            onDrop={(code) => change({ activities: draft.activities.filter((one) => one !== code) })}
          />
        </div>
        <div className={css.pair}>
          <SelectField
            path="arrangement"
            label={words.arrangement}
            hint={words.arrangementHint[draft.arrangement]}
            value={draft.arrangement}
            options={kinds}
            onChange={(arrangement) => arrangement && change({ arrangement })}
          />
          <YearsField label={words.years} {...props} />
        </div>
      </div>
    </Section>
  )
}

const communes = ['commune'] as const

/** Where it is produced, and who would benefit. */
export function WherePart(props: PartProps) {
  const { draft, change, error } = props
  const today = useToday()
  const province = useMe().data?.organisation?.provinceId ?? undefined
  const establishmentError =
    error('establishmentIds') ?? error('establishmentIds.0') ?? error('establishmentIds.1')
  return (
    <Section title={words.where}>
      <div className={css.fields}>
        <EstablishmentsField
          value={draft.establishments}
          error={establishmentError}
          onChange={(establishments, place) =>
            change({ establishments, ...(draft.unitId === null && place ? { unitId: place } : {}) })
          }
        />
        <div className={css.pair}>
          <UnitPicker
            path="unitId"
            label={words.unitId}
            hint={words.unitHint}
            clearable
            date={draft.placeOn ?? today}
            levels={communes}
            provinceCode={draft.placeOn === null ? province : undefined}
            error={error('unitId')}
            value={draft.unitId}
            onChange={(unitId) => change({ unitId })}
          />
          <DateField
            path="placeOn"
            label={words.placeOn}
            hint={words.placeOnHint}
            optional
            error={error('placeOn')}
            value={draft.placeOn}
            onChange={(placeOn) => change({ placeOn })}
          />
        </div>
        <Text of="placeAddress" {...props} />
      </div>
    </Section>
  )
}

/** Why, what for, and what it should bring. */
export function WhyPart(props: PartProps) {
  const { draft, change, error } = props
  return (
    <Section title={words.why}>
      <div className={css.fields}>
        <Prose of="need" {...props} />
        <Prose of="objectives" {...props} />
        <Prose of="scale" {...props} />
        <Prose of="effect" {...props} />
        <div className={css.pair}>
          <NumberField
            path="workers"
            label={words.workers}
            optional
            counted={words.people}
            w="100%"
            error={error('workers')}
            value={draft.workers}
            onChange={(workers) => change({ workers })}
          />
          <NumberField
            path="savingPercent"
            label={words.savingPercent}
            optional
            counted="%"
            w="100%"
            error={error('savingPercent')}
            value={draft.savingPercent}
            onChange={(savingPercent) => change({ savingPercent })}
          />
        </div>
      </div>
    </Section>
  )
}

/** Who carries it out, whom to ring, and the programme it fits. */
export function WhoPart(props: PartProps) {
  return (
    <Section title={words.who}>
      <div className={css.fields}>
        <div className={css.pair}>
          <Text of="leadName" {...props} />
          <Text of="partnerName" {...props} />
        </div>
        <div className={css.pair}>
          <Text of="contactName" {...props} />
          <Text of="contactPhone" {...props} />
          <Text of="contactEmail" {...props} />
        </div>
        <ProgrammeFields {...props} />
        <Prose of="note" {...props} />
      </div>
    </Section>
  )
}
