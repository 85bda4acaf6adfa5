import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { industryText, type Industry } from '#contract/norms/subject.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { type FieldWords, fieldProps } from '#web/kit/form/Field.tsx'
import css from './picker.module.css'
import { words } from './words.ts'

type Row = Output<'norms.industries'>['items'][number]

type IndustryPickerProps = FieldWords & {
  value: readonly Industry[]
  onChange: (industries: Industry[]) => void
  /** how many at most */
  most?: number
}

const said = words.picker
const keyOf = ({ version, code }: Industry): string => `${version}:${code}`

const Option = ({ row }: { row: Row | undefined }) =>
  row ? (
    <div className={css.option}>
      <span>
        <span className="kc-figures">{row.code}</span> {row.name}
      </span>
      {row.above.length > 0 && <span className={css.quiet}>{row.above.at(-1)}</span>}
    </div>
  ) : null

/** The chosen industries by name; codes of a version that we have no table of stand alone. */
function Chosen({ value, onChange }: Pick<IndustryPickerProps, 'value' | 'onChange'>) {
  const known = useAsk('norms.industries', { codes: industryText(value) }, { keepPrevious: true })
  const names = new Map(known.data?.items.map((row) => [keyOf(row), row.name]))
  return (
    <ul className={css.chosen}>
      {value.map((industry) => (
        <li key={keyOf(industry)}>
          <span>
            <span className="kc-figures">{industry.code}</span>{' '}
            {names.get(keyOf(industry)) ?? said.version(industry.version)}
          </span>
          <button
            type="button"
            aria-label={said.drop(industry.code)}
            onClick={() => onChange(value.filter((each) => keyOf(each) !== keyOf(industry)))}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** VSIC industries, found by name without diacritics or by the beginning of the code; the first is the main one. */
export function IndustryPicker(props: IndustryPickerProps) {
  const { path, label, hint, optional, error, value, onChange, most = 10 } = props
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 150)
  const found = useAsk('norms.industries', { q, limit: 40 }, { keepPrevious: true })
  const taken = new Set(value.map(keyOf))
  const rows = (found.data?.items ?? []).filter((row) => !taken.has(keyOf(row)) && row.level > 1)
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  return (
    <div>
      <Select
        {...fieldProps({ path, label, hint, optional, error })}
        searchable
        disabled={value.length >= most}
        placeholder={said.placeholder}
        data={rows.map((row) => ({ value: keyOf(row), label: `${row.code} ${row.name}` }))}
        value={null}
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        renderOption={({ option }) => <Option row={byKey.get(option.value)} />}
        nothingFoundMessage={found.isFetching ? said.looking : q.trim() === '' ? said.hint : said.nothing}
        maxDropdownHeight={320}
        onChange={(key) => {
          const row = key === null ? undefined : byKey.get(key)
          if (!row) return
          onChange([...value, { version: row.version, code: row.code }])
          setTyped('')
        }}
      />
      {value.length > 0 && <Chosen value={value} onChange={onChange} />}
    </div>
  )
}
