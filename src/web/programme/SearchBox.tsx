import { SearchField } from '#web/kit/form/SearchField.tsx'
import css from './search-box.module.css'

interface SearchBoxProps {
  label: string
  /** what the address says when the box is first drawn */
  q: string | undefined
  onChange: (q: string | undefined) => void
}

/** The search field beside choices that have no label above them either. */
export const SearchBox = ({ label, q, onChange }: SearchBoxProps) => (
  <SearchField
    path="q"
    label={label}
    labelHidden
    placeholder={label}
    className={css.box}
    value={q}
    onSearch={onChange}
  />
)
