import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Import, Reading } from '#contract/tables/nouns.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { Discard } from '../Discard.tsx'
import css from '../tables.module.css'
import { words } from '../words.ts'
import { ColumnMatch } from './ColumnMatch.tsx'
import type { Choice } from './choice.ts'
import { ReadingFields } from './ReadingFields.tsx'

type Preview = Output<'tables.preview'>

interface MatchingProps {
  item: Import
  onChecked?: () => void
}

interface ColumnsProps extends MatchingProps {
  preview: Preview
}

/** Which column of the file is which of ours; the primary act of this step is the check. */
function Columns({ item, preview, onChecked }: ColumnsProps) {
  const kinds = useAsk('tables.kinds', {})
  const check = useAct('tables.check')
  const [changed, setChanged] = useState<Record<string, number | null>>({})
  const columns = kinds.data?.items.find(({ kind }) => kind === item.kind)?.columns ?? []
  const placeOf = (key: string): number | null =>
    changed[key] === undefined ? (preview.reading.mapping[key] ?? null) : changed[key]
  const mapping = Object.fromEntries(
    columns.flatMap(({ key }) => {
      const at = placeOf(key)
      return at === null ? [] : [[key, at]]
    }),
  )
  const missing = columns
    .filter(({ key, required }) => required && !(key in mapping))
    .map(({ heading }) => `«${heading}»`)
  const used = new Set(Object.values(mapping))
  const left = preview.columns.filter(({ at }) => !used.has(at)).map(({ heading }) => `«${heading}»`)
  const reading: Reading = { ...preview.reading, mapping }
  const refused = check.error
  return (
    <Section title={words.matching} note={words.matchingNote(preview.rows)}>
      <ul className={css.matches}>
        {columns.map((column) => (
          <ColumnMatch
            key={column.key}
            column={column}
            preview={preview}
            at={placeOf(column.key)}
            onChange={(at) => setChanged({ ...changed, [column.key]: at })}
          />
        ))}
      </ul>
      {left.length > 0 && <p className={css.hint}>{words.left(left.join(', '))}</p>}
      {missing.length > 0 && <Note tone="warning">{words.missing(missing.join(', '))}</Note>}
      {refused && (
        <ProblemNotice problem={refused}>
          {refused.fields.map(({ path, message }) => (
            <p key={path.join('.')}>{message}</p>
          ))}
        </ProblemNotice>
      )}
      <div className={css.acts}>
        <Button
          disabled={missing.length > 0}
          loading={check.isPending}
          onClick={() =>
            check.mutate({ id: item.id, version: item.version, reading }, { onSuccess: () => onChecked?.() })
          }
        >
          {words.check}
        </Button>
        <Discard item={item} />
      </div>
    </Section>
  )
}

/** The first step: how the file is read, and which of its columns is which. */
export function Matching({ item, onChecked }: MatchingProps) {
  const [choice, setChoice] = useState<Choice>({})
  const preview = useAsk('tables.preview', { id: item.id, ...choice }, { keepPrevious: true })
  if (preview.error)
    return (
      <ProblemNotice problem={preview.error} onRetry={() => void preview.refetch()}>
        {preview.error.fields.map(({ path, message }) => (
          <p key={path.join('.')}>{message}</p>
        ))}
        <Discard item={item} />
      </ProblemNotice>
    )
  if (!preview.data) return <SkeletonRows rows={8} columns={3} />
  const { reading } = preview.data
  return (
    <>
      <ReadingFields preview={preview.data} onChange={(part) => setChoice({ ...choice, ...part })} />
      <Columns
        key={[reading.sheet, reading.headerFrom, reading.headerTo].join('/')}
        item={item}
        preview={preview.data}
        {...(onChecked ? { onChecked } : {})}
      />
    </>
  )
}
