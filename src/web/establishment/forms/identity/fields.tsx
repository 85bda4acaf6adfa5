import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import type { IdentityDraft } from './draft.ts'
import { words } from './words.ts'

export interface PartProps {
  draft: IdentityDraft
  change: (part: Partial<IdentityDraft>) => void
  error: (path: string) => string | undefined
}

type KeyOf<T> = { [K in keyof IdentityDraft]-?: IdentityDraft[K] extends T ? K : never }[keyof IdentityDraft]
type TextKey = Extract<KeyOf<string | null>, keyof typeof words>

interface TextProps extends PartProps {
  of: Exclude<
    TextKey,
    | 'registeredOn'
    | 'registeredUntil'
    | 'foundedOn'
    | 'kind'
    | 'craftVillageId'
    | 'clusterId'
    | 'artisanTitle'
  >
  hint?: string | undefined
  optional?: boolean
}

export const Text = ({ of, hint, optional = true, draft, change, error }: TextProps) => (
  <TextField
    path={of}
    label={words[of]}
    hint={hint}
    optional={optional}
    value={draft[of] ?? ''}
    error={error(of)}
    onChange={(event) => change({ [of]: event.currentTarget.value })}
  />
)

interface DayProps extends PartProps {
  of: 'registeredOn' | 'registeredUntil' | 'foundedOn'
}

export const Day = ({ of, draft, change, error }: DayProps) => (
  <DateField
    path={of}
    label={words[of]}
    optional
    clearable
    w="100%"
    value={draft[of]}
    error={error(of)}
    onChange={(day) => change({ [of]: day })}
  />
)

interface ToldProps extends PartProps {
  of: 'womenOwned' | 'minorityOwned' | 'exports' | 'cleanerProduction' | 'sustainableProduction'
}

const choices = (['unknown', 'yes', 'no'] as const).map((value) => ({ value, label: words.told[value] }))

/** Yes, no, or nobody has said. */
export const Told = ({ of, draft, change, error }: ToldProps) => (
  <SelectField
    path={of}
    label={words[of]}
    w="100%"
    value={draft[of] === null ? 'unknown' : draft[of] ? 'yes' : 'no'}
    options={choices}
    error={error(of)}
    onChange={(said) => change({ [of]: said === 'yes' ? true : said === 'no' ? false : null })}
  />
)
