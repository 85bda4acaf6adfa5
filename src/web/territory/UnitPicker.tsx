import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import type { Level } from '#contract/territory/nouns.ts'
import { validOn } from '#contract/territory/rules.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { type FieldWords, fieldProps } from '#web/kit/form/Field.tsx'
import { words as kit } from '#web/kit/words.ts'
import { levelsFor } from './search.ts'
import css from './territory.module.css'
import { above, validityText } from './validity.ts'
import { words } from './words.ts'

type Unit = Output<'territory.search'>['items'][number]

type UnitPickerProps = FieldWords & {
  value: string | null
  onChange: (id: string | null) => void
  /** the day whose units are offered */
  date: string
  /** levels that fit; a district is never offered after 30 June 2025 */
  levels?: readonly Level[]
  /** only units of this province, by its code on that day */
  provinceCode?: string | undefined
  /** can be emptied; by default where it is optional */
  clearable?: boolean
}

const said = words.picker

/** Units of the day by what is typed, and the chosen one; its own name in the field asks for nothing. */
function useUnits({ value, date, levels, provinceCode }: UnitPickerProps, typed: string) {
  const offered = levelsFor(date, levels)
  const [only] = offered.length === 1 ? offered : []
  const chosen = useAsk('territory.get', { id: value ?? '' }, { enabled: value !== null })
  const own: Unit | undefined = value !== null && chosen.data?.id === value ? chosen.data : undefined
  const q = typed === own?.path ? '' : (typed.split(',')[0] ?? '')
  const whole = only === 'province' || q.trim().length >= 2
  const found = useAsk(
    'territory.search',
    {
      q,
      date,
      limit: only === 'province' ? 100 : 30,
      ...(only ? { level: only } : {}),
      ...(provinceCode ? { provinceCode } : {}),
    },
    { enabled: offered.length > 0 && whole, keepPrevious: true },
  )
  const items = whole ? (found.data?.items ?? []).filter(({ level }) => offered.includes(level)) : []
  return { items, own, looking: found.isFetching, whole }
}

const Option = ({ unit }: { unit: Unit | undefined }) =>
  unit ? (
    <div className={css.option}>
      <span>{unit.fullName}</span>
      <span className={css.quiet}>{[above(unit.path), validityText(unit)].filter(Boolean).join(' · ')}</span>
    </div>
  ) : null

interface MovedProps {
  unit: Unit
  date: string
  offered: readonly Level[]
  onTake: (id: string) => void
}

/** The chosen unit is none of the day's: says so and what stands on its ground; a person chooses. */
function Moved({ unit, date, offered, onTake }: MovedProps) {
  const resolved = useAsk('territory.resolve', { id: unit.id, date })
  const units = (resolved.data?.units ?? []).filter(({ level }) => offered.includes(level))
  return (
    <div role="status" className={css.moved}>
      {said.stale(unit.fullName, formatDate(date))} {resolved.data?.text}
      {units.map((each) => (
        <button key={each.id} type="button" onClick={() => onTake(each.id)}>
          {said.take(each.path)}
        </button>
      ))}
    </div>
  )
}

const sentence = (looking: boolean, whole: boolean): ReactNode =>
  looking ? said.looking : whole ? said.nothing : said.hint

/** A unit of a day, found without diacritics; it shows where the unit lies and since when it stands. */
export function UnitPicker(props: UnitPickerProps) {
  const { path, label, hint, optional, error, onChange, date, levels, clearable = optional } = props
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 150)
  const { items, own, looking, whole } = useUnits(props, q)
  const all = own && !items.some(({ id }) => id === own.id) ? [own, ...items] : items
  const moved = own && !validOn(own, date) ? own : null
  const labelOf = (unit: Unit) => unit.path
  return (
    <div>
      <Select
        {...fieldProps({ path, label, hint, optional, error })}
        searchable
        clearable={clearable ?? false}
        clearButtonProps={{ 'aria-label': kit.clear(label) }}
        allowDeselect={false}
        placeholder={said.placeholder}
        data={all.map((unit) => ({ value: unit.id, label: labelOf(unit) }))}
        value={own ? own.id : null}
        searchValue={typed}
        onSearchChange={setTyped}
        onFocus={(event) => event.currentTarget.select()}
        // the chosen unit must be known for its name, but is offered only where it fits what is typed
        filter={({ options }) =>
          options.filter((option) => 'value' in option && items.some(({ id }) => id === option.value))
        }
        renderOption={({ option }) => <Option unit={all.find(({ id }) => id === option.value)} />}
        nothingFoundMessage={sentence(looking, whole)}
        maxDropdownHeight={320}
        onChange={onChange}
      />
      {moved && <Moved unit={moved} date={date} offered={levelsFor(date, levels)} onTake={onChange} />}
    </div>
  )
}
