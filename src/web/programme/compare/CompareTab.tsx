import { useNavigate, useSearch } from '@tanstack/react-router'
import { useHere } from '../use-programme.ts'
import { Comparison } from './Comparison.tsx'
import { codesOf, type CompareSearch, readCompareSearch } from './search.ts'

/** This programme beside others. */
export function CompareTab() {
  const { code, which } = useHere()
  const search = readCompareSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (part: CompareSearch) =>
    void navigate({
      to: '/chuong-trinh/$code/so-sanh',
      params: { code },
      search: { ...which, ...search, ...part },
      replace: true,
      resetScroll: false,
    })
  const others = codesOf(search).filter((each) => each !== code)
  return (
    <Comparison
      fixed={code}
      codes={[code, ...others]}
      by={search.theo ?? 'area'}
      onCodes={(codes) => change({ ma: codes.filter((each) => each !== code).join(',') })}
      onBy={(theo) => change({ theo })}
    />
  )
}
