import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { type FieldWords, fieldProps } from '#web/kit/form/Field.tsx'
import { words as kit } from '#web/kit/words.ts'
import css from './picker.module.css'
import { words } from './words.ts'

type IndustryRow = Output<'norms.industries'>['items'][number]

type IndustryPickerProps = FieldWords & {
  value: string | null
  onChange: (code: string | null, row: IndustryRow | null) => void
  /** of which classification; the newest by default */
  version?: string | undefined
  w?: number | string
  disabled?: boolean
  /** what may be chosen; everything by default */
  offers?: (row: IndustryRow) => boolean
  /** the choices are kept elsewhere: the field is empty again after each */
  collects?: boolean
}

const every = (): boolean => true

const labelOf = ({ code, name }: IndustryRow): string => `${code} ${name}`

/** Industries by what is typed, and the chosen one; its own name in the field asks for nothing. */
function useIndustries(value: string | null, version: string | undefined, typed: string) {
  const asked = version ? { version } : {}
  const chosen = useAsk('norms.industries', { ...asked, q: value ?? '' }, { enabled: value !== null })
  const own = chosen.data?.items.find(({ code }) => code === value) ?? null
  const q = own && typed === labelOf(own) ? '' : typed
  const found = useAsk('norms.industries', { ...asked, q, limit: 60 }, { keepPrevious: true })
  return { own, items: found.data?.items ?? [], looking: found.isFetching }
}

const Option = ({ row }: { row: IndustryRow | undefined }) =>
  row ? (
    <span className={css.option}>
      <span>
        <span className="kc-figures">{row.code}</span> {row.name}
      </span>
      {row.above.length > 0 && <span className={css.quiet}>{row.above.at(-1)}</span>}
    </span>
  ) : null

/** A VSIC industry of any level, found by its name without diacritics or by its code. */
export function IndustryPicker(props: IndustryPickerProps) {
  const { path, label, hint, optional, error, value, onChange, version, w, disabled } = props
  const { offers = every, collects = false } = props
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 150)
  const { own, items: found, looking } = useIndustries(value, version, q)
  const items = found.filter(offers)
  const all = own && !items.some(({ code }) => code === own.code) ? [own, ...items] : items
  return (
    <Select
      {...fieldProps({ path, label, hint, optional, error })}
      w={w}
      disabled={disabled}
      searchable
      clearable={!collects}
      clearButtonProps={{ 'aria-label': kit.clear(label) }}
      allowDeselect={false}
      placeholder={words.placeholder}
      data={all.map((row) => ({ value: row.code, label: labelOf(row) }))}
      value={own ? own.code : null}
      searchValue={typed}
      onSearchChange={setTyped}
      onFocus={(event) => event.currentTarget.select()}
      filter={({ options }) =>
        options.filter((option) => 'value' in option && items.some(({ code }) => code === option.value))
      }
      renderOption={({ option }) => <Option row={all.find(({ code }) => code === option.value)} />}
      nothingFoundMessage={looking ? words.looking : words.none}
      maxDropdownHeight={320}
      comboboxProps={{
        width: 'max-content',
        position: 'bottom-start',
        classNames: { dropdown: css.dropdown },
      }}
      onChange={(code) => {
        onChange(code, all.find((row) => row.code === code) ?? null)
        if (collects) setTyped('')
      }}
    />
  )
}
