import { useState } from 'react'
import { Encoding, Separator } from '#contract/tables/nouns.ts'
import type { Output } from '#web/kit/call/call.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import css from '../tables.module.css'
import { words } from '../words.ts'
import type { Choice } from './choice.ts'

interface ReadingFieldsProps {
  preview: Output<'tables.preview'>
  onChange: (part: Choice) => void
}

interface RowFieldProps {
  path: 'headerFrom' | 'headerTo'
  label: string
  row: number
  onChange: (row: number) => void
}

/** A row number; taken when the field is left or Enter is pressed, not at each digit. */
function RowField({ path, label, row, onChange }: RowFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    const wanted = Number(typed)
    if (typed !== null && Number.isInteger(wanted) && wanted >= 1 && wanted !== row) onChange(wanted)
    setTyped(null)
  }
  return (
    <TextField
      path={path}
      label={label}
      inputMode="numeric"
      w={110}
      value={typed ?? String(row)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  )
}

const letterings = ['auto', 'unicode', 'tcvn3', 'vni'] as const

/** How a file of text is read: its encoding and what parts its columns. */
const TextChoices = ({ preview: { reading }, onChange }: ReadingFieldsProps) => (
  <>
    <SelectField
      path="encoding"
      label={words.encoding}
      value={reading.encoding ?? 'utf-8'}
      options={Encoding.options.map((value) => ({ value, label: words.encodings[value] }))}
      onChange={(encoding) => encoding && onChange({ encoding })}
    />
    <SelectField
      path="separator"
      label={words.separator}
      value={reading.separator ?? ';'}
      options={Separator.options.map((value) => ({ value, label: words.separators[value] }))}
      onChange={(separator) => separator && onChange({ separator })}
    />
  </>
)

/** Sheet, header and letters; found by themselves, and changed here where that went wrong. */
export function ReadingFields({ preview, onChange }: ReadingFieldsProps) {
  const { reading, sheets, found, format } = preview
  const { headerFrom, headerTo } = reading
  const letters = letterings.map((value) => ({
    value,
    label: value === 'auto' ? words.letterings.auto(words.letterings[found]) : words.letterings[value],
  }))
  return (
    <Section title={words.reading}>
      <Filters choices className={css.filters}>
        {sheets.length > 1 && (
          <SelectField
            path="sheet"
            label={words.sheet}
            value={reading.sheet}
            options={sheets.map((name) => ({ value: name, label: name }))}
            onChange={(sheet) => sheet && onChange({ sheet, headerFrom: undefined, headerTo: undefined })}
          />
        )}
        <RowField
          path="headerFrom"
          label={words.headerFrom}
          row={headerFrom}
          onChange={(row) => onChange({ headerFrom: row, headerTo: Math.max(row, headerTo) })}
        />
        <RowField
          path="headerTo"
          label={words.headerTo}
          row={headerTo}
          onChange={(row) => onChange({ headerFrom: Math.min(row, headerFrom), headerTo: row })}
        />
        <SelectField
          path="lettering"
          label={words.lettering}
          w={220}
          value={reading.lettering ?? 'auto'}
          options={letters}
          onChange={(lettering) => lettering && onChange({ lettering })}
        />
        {format === 'csv' && <TextChoices preview={preview} onChange={onChange} />}
      </Filters>
    </Section>
  )
}
