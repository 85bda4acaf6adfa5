import { Select } from '@mantine/core'
import { areas } from '#contract/words/vi.ts'
import { SearchBox } from '../SearchBox.tsx'
import type { ProgrammeView } from '../use-programme.ts'
import { origins, words as shared } from '../words.ts'
import { originKeys, type TargetSearch } from './search.ts'
import css from './targets.module.css'
import { words } from './words.ts'

interface FiltersProps {
  content: ProgrammeView['content']
  search: TargetSearch
  onChange: (change: Partial<TargetSearch>) => void
}

interface ChoiceProps {
  label: string
  any: string
  value: string | null
  options: { value: string; label: string }[]
  onChoose: (value: string | null) => void
  wide?: boolean
}

const Choice = ({ label, any, value, options, onChoose, wide }: ChoiceProps) => (
  <Select
    className={css.choice}
    data-wide={wide || undefined}
    aria-label={label}
    placeholder={any}
    data={options}
    value={value}
    clearable
    clearButtonProps={{ 'aria-label': any }}
    onChange={onChoose}
  />
)

/** Search, kind, phase and area; only what the programme knows is offered. */
export function TargetFilters({ content, search, onChange }: FiltersProps) {
  const { targets, phases } = content
  const known = originKeys.filter((key) => targets.some(({ origin }) => origin === key))
  const used = [...new Set(targets.map(({ area }) => area ?? 0))].sort((a, b) => a - b)
  return (
    <div className={`${css.filters} kc-no-print`} role="search">
      <SearchBox label={words.search} q={search.q} onChange={(q) => onChange({ q })} />
      {known.length > 1 && (
        <Choice
          label={words.origin}
          any={words.anyOrigin}
          value={search.loai ?? null}
          options={known.map((value) => ({ value, label: origins[value] }))}
          onChoose={(value) => onChange({ loai: originKeys.find((key) => key === value) })}
        />
      )}
      {phases.length > 0 && (
        <Choice
          label={words.phase}
          any={words.anyPhase}
          value={search.gd === undefined ? null : String(search.gd)}
          options={[
            { value: words.wholePeriodKey, label: shared.wholePeriod },
            ...phases.map(({ code, label }) => ({ value: code, label })),
          ]}
          onChoose={(value) => onChange({ gd: value ?? undefined })}
        />
      )}
      <Choice
        wide
        label={words.area}
        any={words.anyArea}
        value={search.nd === undefined ? null : String(search.nd)}
        options={used.map((area) => ({
          value: String(area),
          label: area === 0 ? words.noArea : (areas[area] ?? String(area)),
        }))}
        onChoose={(value) => onChange({ nd: value === null ? undefined : Number(value) })}
      />
    </div>
  )
}
