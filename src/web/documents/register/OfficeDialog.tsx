import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { PaperKind } from '#contract/documents/register/nouns.ts'
import { usualPatterns } from '#contract/documents/register/symbol.ts'
import { paperKinds } from '#contract/words/documents.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { words } from './words.ts'

const label = (path: string): string => words.labels[path] ?? path
const paths = ['code', 'typedPattern', 'letterPattern'] as const

/** How the office numbers from now on. */
export function OfficeDialog({ books, onClose }: { books: Output<'documents.books'>; onClose: () => void }) {
  const set = useAct('documents.setOffice')
  const [rule, setRule] = useState(books.rule ?? { code: '', ...usualPatterns, fourEyes: true })
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.change}
      confirm={words.saveRule}
      busy={set.isPending}
      problem={set.error}
      onConfirm={() => set.mutate({ ...rule, version: books.version }, { onSuccess: onClose })}
    >
      {paths.map((path) => (
        <TextField
          key={path}
          path={path}
          label={label(path)}
          hint={path === 'code' ? words.codeHint : words.patternHint}
          error={set.error?.messageAt(path)}
          value={rule[path]}
          onChange={(event) => setRule({ ...rule, [path]: event.currentTarget.value })}
        />
      ))}
      <Checkbox
        label={label('fourEyes')}
        checked={rule.fourEyes}
        onChange={(event) => setRule({ ...rule, fourEyes: event.currentTarget.checked })}
      />
    </ConfirmDialog>
  )
}

const kinds = [
  ...(Object.keys(paperKinds) as PaperKind[]).map((value) => ({ value, label: paperKinds[value] })),
  { value: 'arrival' as const, label: words.arrivals },
]

/** Goes on from the paper book of this year. */
export function OpenBookDialog({ onClose }: { onClose: () => void }) {
  const open = useAct('documents.openBook')
  const [kind, setKind] = useState<PaperKind | 'arrival'>('CV')
  const [last, setLast] = useState('')
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.open}
      confirm={words.open}
      busy={open.isPending}
      problem={open.error}
      onConfirm={() => open.mutate({ kind, lastNo: Number(last) }, { onSuccess: onClose })}
    >
      <p>{words.openAbout}</p>
      <SelectField
        path="kind"
        label={label('kind')}
        searchable
        error={open.error?.messageAt('kind')}
        value={kind}
        options={kinds}
        onChange={(chosen) => chosen && setKind(chosen)}
      />
      <TextField
        path="lastNo"
        label={label('lastNo')}
        inputMode="numeric"
        error={open.error?.messageAt('lastNo')}
        value={last}
        onChange={(event) => setLast(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
