import { useMe } from '#web/kit/call/session.ts'
import { FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { words } from './words.ts'

interface ProvinceFilterProps {
  provinces: readonly { id: string; name: string }[]
  value: string | undefined
  onChange: (province: string | undefined) => void
}

/** Whose local rules stand beside the nation's; whoever has signed in sees their own province's without asking. */
export function ProvinceFilter({ provinces, value, onChange }: ProvinceFilterProps) {
  const signedIn = useMe().data?.signedIn ?? false
  return (
    <FilterSelect
      path="tinh"
      label={words.province}
      any={signedIn ? words.ownProvince : words.nationOnly}
      w={180}
      searchable
      value={value}
      options={provinces.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  )
}
