import { Checkbox } from '@mantine/core'
import type { LegalKind, LegalStage } from '#contract/documents/legal/nouns.ts'
import { legalKinds, legalStages } from '#contract/words/documents.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import css from './legal.module.css'
import type { LegalGiven } from './given.ts'
import { words } from './words.ts'

const kinds = (Object.keys(legalKinds) as LegalKind[]).map((value) => ({ value, label: legalKinds[value] }))
const stages = (Object.keys(legalStages) as LegalStage[]).map((value) => ({
  value,
  label: legalStages[value],
}))

interface FieldsProps {
  given: LegalGiven
  error: (path: string) => string | undefined
  change: (part: Partial<LegalGiven>) => void
}

const label = (path: string): string => words.labels[path] ?? path

const Text = ({ path, given, error, change, hint, optional, area }: TextProps) => {
  const field = {
    path,
    label: label(path),
    error: error(path),
    value: given[path] ?? '',
    ...(hint ? { hint } : {}),
    ...(optional ? { optional } : {}),
  }
  return area ? (
    <TextAreaField {...field} onChange={(event) => change({ [path]: event.currentTarget.value })} />
  ) : (
    <TextField {...field} onChange={(event) => change({ [path]: event.currentTarget.value })} />
  )
}

interface TextProps extends FieldsProps {
  path: 'number' | 'issuer' | 'signer' | 'title' | 'dueWhat' | 'note'
  hint?: string
  optional?: boolean
  area?: boolean
}

interface DayProps extends FieldsProps {
  path: 'signedOn' | 'effectiveOn' | 'expiresOn' | 'dueOn'
  hint?: string
  optional?: boolean
}

const Day = ({ path, given, error, change, hint, optional }: DayProps) => (
  <DateField
    path={path}
    label={label(path)}
    error={error(path)}
    clearable
    value={given[path]}
    onChange={(day) => change({ [path]: day })}
    {...(hint ? { hint } : {})}
    {...(optional ? { optional } : {})}
  />
)

/** What is written down of a document, the paper first, then its days. */
export function LegalFormFields(props: FieldsProps) {
  const { given, change } = props
  return (
    <>
      <div className={css.pair}>
        <SelectField
          path="kind"
          label={label('kind')}
          searchable
          value={given.kind}
          options={kinds}
          onChange={(kind) => kind && change({ kind })}
        />
        <Text {...props} path="number" hint={words.numberHint} optional />
      </div>
      <Text {...props} path="title" area />
      <div className={css.pair}>
        <Text {...props} path="issuer" />
        <Text {...props} path="signer" optional />
      </div>
      <SelectField
        path="stage"
        label={label('stage')}
        hint={words.stageHint}
        value={given.stage}
        options={stages}
        onChange={(stage) => stage && change({ stage, open: stage === 'issued' })}
      />
      <div className={css.pair}>
        <Day {...props} path="signedOn" optional={given.stage !== 'issued'} />
        <Day {...props} path="effectiveOn" optional />
        <Day {...props} path="expiresOn" hint={words.expiresHint} optional />
      </div>
      <div className={css.pair}>
        <Day {...props} path="dueOn" optional />
        <Text {...props} path="dueWhat" optional />
      </div>
      <Text {...props} path="note" optional area />
      <Checkbox
        label={label('open')}
        checked={given.open}
        onChange={(event) => change({ open: event.currentTarget.checked })}
      />
    </>
  )
}
