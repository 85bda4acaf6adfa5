import { useNavigate, useSearch } from '@tanstack/react-router'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { words as shared } from '../words.ts'
import { Comparison } from './Comparison.tsx'
import { codesOf, type CompareSearch, readCompareSearch } from './search.ts'
import { words } from './words.ts'

/** Programmes chosen on the list, side by side; the choice lives in the address. */
export function ComparePage() {
  const search = readCompareSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (part: CompareSearch) =>
    void navigate({ to: '/chuong-trinh/so-sanh', search: { ...search, ...part }, replace: true })
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: shared.programmes, link: { to: '/chuong-trinh' } }, { label: words.title }]}
      />
      <Comparison
        codes={codesOf(search)}
        by={search.theo ?? 'area'}
        onCodes={(codes) => change({ ma: codes.join(',') })}
        onBy={(theo) => change({ theo })}
      />
    </>
  )
}
