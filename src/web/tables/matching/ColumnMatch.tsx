import { Select } from '@mantine/core'
import { matches } from '#contract/kernel/text.ts'
import type { ImportKind } from '#contract/tables/nouns.ts'
import type { Output } from '#web/kit/call/call.ts'
import css from '../tables.module.css'
import { words } from '../words.ts'

interface ColumnMatchProps {
  column: ImportKind['columns'][number]
  preview: Output<'tables.preview'>
  /** place in the sheet, from 0; null: not in the file */
  at: number | null
  onChange: (at: number | null) => void
}

const NONE = 'none'

/** The first values that stand in the column, so that a wrong match is seen at once. */
const samples = ({ sample }: ColumnMatchProps['preview'], at: number): string =>
  sample
    .map(({ cells }) => cells[at] ?? '')
    .filter((cell) => cell !== '')
    .slice(0, 3)
    .join(' · ') || words.emptyCell

/** One of our columns, and the column of the file that holds it. */
export function ColumnMatch({ column, preview, at, onChange }: ColumnMatchProps) {
  const hint = [column.type, column.hint].filter(Boolean).join('; ')
  const options = preview.columns.map(({ at: place, letters, heading }) => ({
    value: String(place),
    label: `${letters} · ${heading}`,
  }))
  return (
    <li className={css.match} data-missing={(column.required && at === null) || undefined}>
      <div className={css.matchName}>
        <strong>{column.heading}</strong>
        {column.required && <span className={css.required}>{words.required}</span>}
        <span className={css.hint}>{hint}</span>
      </div>
      <Select
        aria-label={column.heading}
        searchable
        allowDeselect={false}
        value={at === null ? NONE : String(at)}
        data={[{ value: NONE, label: words.notInFile }, ...options]}
        filter={({ options: all, search }) =>
          all.filter((option) => !('label' in option) || matches(option.label, search))
        }
        onChange={(value) => onChange(value === null || value === NONE ? null : Number(value))}
      />
      <span className={css.samples}>{at === null ? '' : samples(preview, at)}</span>
    </li>
  )
}
