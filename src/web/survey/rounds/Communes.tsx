import { useAsk } from '#web/kit/call/queries.ts'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import css from '../survey.module.css'
import { words } from '../words.ts'

const said = words.rounds

export interface TypedCommune {
  unitId: string
  target: number | null
}

interface CommunesProps {
  communes: readonly TypedCommune[]
  error: string | undefined
  onChange: (communes: TypedCommune[]) => void
}

/** Which communes a round asks, and how many surveys of each; none chosen: all of the province. */
export function Communes({ communes, error, onChange }: CommunesProps) {
  const form = useAsk('survey.form', {})
  const all = form.data?.communes ?? []
  const nameOf = (unitId: string): string => all.find(({ id }) => id === unitId)?.name ?? unitId
  const left = all.filter(({ id }) => !communes.some(({ unitId }) => unitId === id))
  return (
    <div className={css.dialog}>
      <SelectField
        path="communes"
        label={said.communesField}
        hint={said.communesHint}
        error={error}
        optional
        searchable
        value={null}
        options={left.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(unitId) => unitId && onChange([...communes, { unitId, target: null }])}
      />
      {communes.map(({ unitId, target }) => (
        <div key={unitId}>
          <NumberField
            path={`target.${unitId}`}
            label={said.targetField(nameOf(unitId))}
            hint={said.targetHint}
            optional
            w={160}
            value={target}
            onChange={(value) =>
              onChange(communes.map((each) => (each.unitId === unitId ? { unitId, target: value } : each)))
            }
          />
          <button
            type="button"
            className={css.link}
            onClick={() => onChange(communes.filter((each) => each.unitId !== unitId))}
          >
            {said.dropCommune(nameOf(unitId))}
          </button>
        </div>
      ))}
    </div>
  )
}
