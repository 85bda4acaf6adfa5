import { Checkbox } from '@mantine/core'
import type { ActivityType } from '#contract/norms/catalogue.ts'
import type { Norm } from '#contract/norms/norm.ts'
import { EstablishmentKind } from '#contract/norms/nouns.ts'
import { industriesIn, industryText } from '#contract/norms/subject.ts'
import { establishmentKinds } from '#contract/words/eligibility.ts'
import { normUnits } from '#contract/words/norms.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import { ActivityChoice } from './ActivityChoice.tsx'
import { IndustriesPicker } from '../industries/IndustriesPicker.tsx'
import css from './calculator.module.css'
import { CostFields } from './CostFields.tsx'
import { costsOf, costsWrong, type CalculatorSearch } from './search.ts'
import { words } from './words.ts'

const kinds = EstablishmentKind.options.map((value) => ({ value, label: establishmentKinds[value] }))

interface QuestionsProps {
  activities: readonly ActivityType[]
  activity: ActivityType | undefined
  /** the address names an activity that the catalogue of the day does not have */
  unknown: boolean
  /** the norms that may answer: what they say of lines and priorities is asked about */
  norms: readonly Norm[]
  search: CalculatorSearch
  change: (part: { [K in keyof CalculatorSearch]?: string | number | boolean | undefined }) => void
}

/** Machines may come as a whole line; models and products by number. */
const Further = ({ activity, norms, search, change }: QuestionsProps) => {
  const today = useToday()
  return (
    <>
      {(search.dc || norms.some(({ lineFactor }) => lineFactor !== null)) && (
        <Checkbox
          label={words.line}
          description={words.lineHint}
          checked={search.dc === true}
          onChange={(event) => change({ dc: event.currentTarget.checked || undefined })}
        />
      )}
      {(search.ut || norms.some(({ priorityFactor }) => priorityFactor !== null)) && (
        <Checkbox
          label={words.priority}
          description={words.priorityHint}
          checked={search.ut === true}
          onChange={(event) => change({ ut: event.currentTarget.checked || undefined })}
        />
      )}
      <details className={css.more} open={search.sl !== undefined || search.ngay !== undefined}>
        <summary>{words.more}</summary>
        <NumberField
          path="sl"
          label={words.count(normUnits[activity?.unit ?? 'establishment'])}
          value={search.sl ?? 1}
          w={160}
          onChange={(count) => change({ sl: count !== null && count > 1 ? Math.round(count) : undefined })}
        />
        <DateField
          path="ngay"
          label={words.day}
          value={search.ngay ?? today}
          onChange={(day) => change({ ngay: day === null || day === today ? undefined : day })}
        />
      </details>
    </>
  )
}

/** What, where, how much, who: the answer follows as soon as it can be given. */
export function Questions(props: QuestionsProps) {
  const { activities, activity, unknown, search, change } = props
  const today = useToday()
  return (
    <form className={`${css.questions} kc-no-print`} onSubmit={(event) => event.preventDefault()}>
      <ActivityChoice
        activities={activities}
        value={search.viec}
        unknown={unknown}
        onChange={(viec) => change({ viec, cp: undefined, dc: undefined })}
      />
      <UnitPicker
        path="noi"
        label={words.where}
        hint={words.whereHint}
        value={search.noi ?? null}
        date={search.ngay ?? today}
        levels={['commune']}
        onChange={(noi) => change({ noi: noi ?? undefined })}
      />
      <div>
        <FilterSelect
          path="ai"
          label={words.who}
          any={words.whoAny}
          value={search.ai}
          options={kinds}
          onChange={(ai) => change({ ai })}
        />
      </div>
      {search.ai && (
        <IndustriesPicker
          path="nn"
          label={words.industries}
          hint={words.industriesHint}
          optional
          value={industriesIn(search.nn ?? '')}
          onChange={(industries) => change({ nn: industryText(industries) || undefined })}
        />
      )}
      {activity && (
        <CostFields
          key={activity.code}
          activity={activity}
          costs={costsOf(search)}
          unread={costsWrong(search) === 'norms.costs'}
          onChange={(cp) => change({ cp })}
        />
      )}
      {activity && <Further {...props} />}
    </form>
  )
}
