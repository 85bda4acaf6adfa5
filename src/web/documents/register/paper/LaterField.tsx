import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { words } from '../words.ts'

interface LaterFieldProps {
  paper: Output<'documents.paper'>
  value: string | null
  error: string | undefined
  onChange: (id: string | null) => void
}

/** The issued paper that takes the place of this one, or puts it right: not older than it. */
export function LaterField({ paper, value, error, onChange }: LaterFieldProps) {
  const found = useAsk('documents.papers', {
    organisationId: paper.organisationId,
    state: 'issued',
    limit: 500,
  })
  const options = (found.data?.items ?? [])
    .filter(({ id, issuedOn }) => id !== paper.id && (issuedOn ?? '') >= (paper.issuedOn ?? ''))
    .map(({ id, symbol, subject }) => ({ value: id, label: `${symbol} · ${subject.slice(0, 80)}` }))
  return (
    <SelectField
      path="by"
      label={words.labels['by'] ?? ''}
      error={error}
      searchable
      value={value}
      options={options}
      onChange={onChange}
    />
  )
}
