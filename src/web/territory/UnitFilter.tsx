import { useMe, useToday } from '#web/kit/call/session.ts'
import { FilterField } from '#web/kit/page/Filters.tsx'
import { UnitPicker } from './UnitPicker.tsx'

interface UnitFilterProps {
  /** its key in the address */
  path: string
  label: string
  /** whole provinces may be chosen too */
  provinces?: boolean
  value: string | undefined
  onChange: (unitId: string | undefined) => void
}

const communes = ['commune'] as const
const both = ['province', 'commune'] as const

/** A unit of today above a list, of one's own province where one has one; undefined: everywhere. */
export function UnitFilter({ path, label, provinces = false, value, onChange }: UnitFilterProps) {
  const today = useToday()
  const province = useMe().data?.organisation?.provinceId ?? undefined
  return (
    <FilterField>
      <UnitPicker
        path={path}
        label={label}
        clearable
        date={today}
        levels={provinces ? both : communes}
        provinceCode={province}
        value={value ?? null}
        onChange={(unitId) => onChange(unitId ?? undefined)}
      />
    </FilterField>
  )
}
