import { useState } from 'react'
import type { RelationKind } from '#contract/documents/legal/nouns.ts'
import { relationsOut } from '#contract/words/documents.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { touched } from './LegalDialog.tsx'
import { LegalPicker } from './LegalPicker.tsx'
import { words } from './words.ts'

const kinds = (Object.keys(relationsOut) as RelationKind[]).map((value) => ({
  value,
  label: relationsOut[value],
}))

/** Says what this document does to another. */
export function RelateDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const relate = useAct('documents.relateLegal', touched)
  const [kind, setKind] = useState<RelationKind>('amends')
  const [to, setTo] = useState<string | null>(null)
  const [articles, setArticles] = useState('')
  const [effectiveOn, setEffectiveOn] = useState<string | null>(null)
  const error = (path: string) => relate.error?.messageAt(path)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.relate}
      confirm={words.relate}
      busy={relate.isPending}
      problem={relate.error}
      onConfirm={() =>
        relate.mutate({ id, kind, to: to ?? '', articles, effectiveOn }, { onSuccess: onClose })
      }
    >
      <SelectField
        path="kind"
        label={words.labels['relation'] ?? ''}
        value={kind}
        options={kinds}
        onChange={(chosen) => chosen && setKind(chosen)}
      />
      <LegalPicker path="to" value={to} except={id} error={error('to')} onChange={setTo} />
      <TextField
        path="articles"
        label={words.labels['articles'] ?? ''}
        hint={words.articlesHint}
        optional
        error={error('articles')}
        value={articles}
        onChange={(event) => setArticles(event.currentTarget.value)}
      />
      <DateField
        path="effectiveOn"
        label={words.labels['effectiveOn'] ?? ''}
        hint={words.effectHint}
        optional
        clearable
        error={error('effectiveOn')}
        value={effectiveOn}
        onChange={setEffectiveOn}
      />
    </ConfirmDialog>
  )
}
