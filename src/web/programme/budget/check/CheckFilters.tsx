import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FindingClass } from '#contract/programme/findings.ts'
import { PrintButton, Toolbar, ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { findingLooks } from '#web/kit/state/looks.ts'
import { type CheckSearch, classKeys } from '../search.ts'
import { words } from '../words.ts'

interface CheckFiltersProps {
  search: CheckSearch
  counts: Record<FindingClass, number>
  note: string
  onChange: (search: CheckSearch) => void
  /** takes the list away */
  out: ReactNode
}

const states = [
  { value: 'tat-ca', label: words.allStates },
  { value: 'mo', label: words.openOnes },
  { value: 'xong', label: words.settledOnes },
] as const

/** Which findings are shown: by class, and open or settled; kept in the address. */
export function CheckFilters({ search, counts, note, onChange, out }: CheckFiltersProps) {
  const classes = [
    { value: '', label: words.allClasses },
    ...classKeys
      .filter((key) => counts[key] > 0)
      .map((key) => ({ value: key, label: `${findingLooks[key].words} (${counts[key]})` })),
  ]
  return (
    <Toolbar
      note={note}
      out={
        <>
          {out}
          <PrintButton />
        </>
      }
    >
      <ViewChoice
        label={words.stateFilter}
        value={search.tt ?? 'tat-ca'}
        options={states}
        onChange={(tt) => onChange({ ...search, tt: tt === 'tat-ca' ? undefined : tt })}
      />
      <Select
        size="xs"
        w={200}
        aria-label={words.classFilter}
        allowDeselect={false}
        data={classes}
        value={search.loai ?? ''}
        onChange={(value) => onChange({ ...search, loai: classKeys.find((key) => key === value) })}
      />
    </Toolbar>
  )
}
