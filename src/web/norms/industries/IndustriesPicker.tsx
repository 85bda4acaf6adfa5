import { IconX } from '@tabler/icons-react'
import { industryText, type Industry } from '#contract/norms/subject.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import type { FieldWords } from '#web/kit/form/Field.tsx'
import { IndustryPicker } from './IndustryPicker.tsx'
import css from './picker.module.css'
import { words } from './words.ts'

type IndustriesPickerProps = FieldWords & {
  value: readonly Industry[]
  onChange: (industries: Industry[]) => void
  /** how many at most */
  most?: number
}

const keyOf = ({ version, code }: Industry): string => `${version}:${code}`

/** The chosen industries by name; codes of a version that we have no table of stand alone. */
function Chosen({ value, onChange }: Pick<IndustriesPickerProps, 'value' | 'onChange'>) {
  const known = useAsk('norms.industries', { codes: industryText(value) }, { keepPrevious: true })
  const names = new Map(known.data?.items.map((row) => [keyOf(row), row.name]))
  return (
    <ul className={css.chosen}>
      {value.map((industry) => (
        <li key={keyOf(industry)}>
          <span>
            <span className="kc-figures">{industry.code}</span>{' '}
            {names.get(keyOf(industry)) ?? words.version(industry.version)}
          </span>
          <button
            type="button"
            aria-label={words.drop(industry.code)}
            onClick={() => onChange(value.filter((each) => keyOf(each) !== keyOf(industry)))}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Several VSIC industries, chosen one after the other; the first is the main one. */
export function IndustriesPicker({ value, onChange, most = 10, ...field }: IndustriesPickerProps) {
  const taken = new Set(value.map(keyOf))
  return (
    <div>
      <IndustryPicker
        {...field}
        collects
        disabled={value.length >= most}
        offers={(row) => row.level > 1 && !taken.has(keyOf(row))}
        value={null}
        onChange={(_, row) => row && onChange([...value, { version: row.version, code: row.code }])}
      />
      {value.length > 0 && <Chosen value={value} onChange={onChange} />}
    </div>
  )
}
