import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { useBudgetLines } from '../use-budget-lines.ts'
import type { PartProps } from './parts.tsx'
import { words } from './words.ts'

/** The programme that it fits, and the line of its budget; a programme without lines asks for none. */
export function ProgrammeFields({ draft, change, error }: PartProps) {
  const province = useMe().data?.organisation?.provinceId ?? null
  const programmes = useAsk('programme.list', {})
  const options = (programmes.data?.items ?? [])
    .filter(({ provinceId }) => province === null || provinceId === province)
    .map(({ code, title }) => ({ value: code, label: title }))
  const lines = useBudgetLines(draft.programme)
  return (
    <>
      <SelectField
        path="programme"
        label={words.programme}
        hint={draft.programme !== null && lines?.length === 0 ? words.noBudgetLines : undefined}
        optional
        clearable
        searchable
        placeholder={words.noProgramme}
        error={error('programme')}
        value={draft.programme}
        options={options}
        onChange={(programme) => change({ programme, budgetLine: null })}
      />
      {draft.programme !== null && lines?.length !== 0 && (
        <SelectField
          path="budgetLine"
          label={words.budgetLine}
          optional
          clearable
          searchable
          disabled={!lines}
          placeholder={words.noProgramme}
          error={error('budgetLine')}
          value={draft.budgetLine}
          options={lines ?? []}
          onChange={(budgetLine) => change({ budgetLine })}
        />
      )}
    </>
  )
}
