import { type FactKey, proposed } from '#contract/survey/compare.ts'
import { factWords } from '#contract/words/survey.ts'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import css from '../survey.module.css'
import { words } from '../words.ts'
import { ownSide, registerSide, type Side, type Survey, told } from './told.ts'

const said = words.record

export interface Chosen {
  from: 'register' | 'survey' | 'other'
  otherId?: string
}

export type Choices = Partial<Record<FactKey, Chosen>>

interface CompareProps {
  survey: Survey
  choices: Choices
  /** false: it is looked at, nothing is chosen any more */
  choosing: boolean
  /** why a field must be chosen */
  errorOf: (field: FactKey) => string | undefined
  onChoose: (field: FactKey, chosen: Chosen) => void
}

interface SideOfField extends Chosen {
  title: string
  side: Side
}

const sidesOf = (survey: Survey): SideOfField[] => {
  const register = registerSide(survey)
  return [
    ...(register ? [{ from: 'register' as const, title: said.register, side: register }] : []),
    { from: 'survey', title: said.survey, side: ownSide(survey) },
    ...survey.others.map(({ id, sentByName, facts }) => ({
      from: 'other' as const,
      otherId: id,
      title: said.other(sentByName),
      side: facts,
    })),
  ]
}

const isSame = (one: Chosen | undefined, other: Chosen): boolean =>
  one?.from === other.from && one.otherId === other.otherId

const Value = ({ field, side }: { field: FactKey; side: Side }) => {
  const text = told(field, side)
  return text === '' ? <Nothing /> : <span>{text}</span>
}

/** One side of a field: a value, and where there is a choice, the way to take it. */
const SideCell = ({
  field,
  one,
  chosen,
  onChoose,
}: {
  field: FactKey
  one: SideOfField
  chosen: Chosen | undefined
  onChoose: (() => void) | null
}) => (
  <td data-side={one.title}>
    {onChoose && told(field, one.side) !== '' ? (
      <label>
        <input
          type="radio"
          name={`chon-${field}`}
          aria-label={said.take(factWords[field], one.title)}
          checked={isSame(chosen, one)}
          onChange={onChoose}
        />
        <Value field={field} side={one.side} />
      </label>
    ) : (
      <Value field={field} side={one.side} />
    )}
  </td>
)

/** Where nobody has chosen: the side that alone is new; where both are, nothing. */
const defaultOf = (standing: Survey['differences'][number]['standing']): Chosen | undefined =>
  standing === 'both' ? undefined : { from: proposed(standing) }

/** Register and surveys side by side, field by field; what is the same everywhere is only counted. */
export function Compare({ survey, choices, choosing, errorOf, onChoose }: CompareProps) {
  const sides = sidesOf(survey)
  const own = ownSide(survey)
  const differs = survey.differences.filter(({ field, standing }) => {
    const others = survey.others.some(
      ({ facts }) => told(field, facts) !== '' && told(field, facts) !== told(field, own),
    )
    return (standing !== 'same' && standing !== 'blank') || others
  })
  const rest = survey.differences.length - differs.length
  return (
    <>
      {differs.length > 0 && (
        <table className={css.side} aria-label={said.compare}>
          <thead>
            <tr>
              <th scope="col">{said.field}</th>
              {sides.map(({ title, otherId }) => (
                <th key={otherId ?? title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differs.map(({ field, standing }) => (
              <tr key={field} id={`truong-choices-${field}`} tabIndex={-1}>
                <th scope="row">
                  {factWords[field]}
                  <span
                    className={`${css.below} ${css.standing}`}
                    data-open={standing === 'both' || undefined}
                  >
                    {errorOf(field) ?? said.standing[standing]}
                  </span>
                </th>
                {sides.map((one) => (
                  <SideCell
                    key={one.otherId ?? one.from}
                    field={field}
                    one={one}
                    chosen={choices[field] ?? defaultOf(standing)}
                    onChoose={
                      choosing
                        ? () =>
                            onChoose(field, {
                              from: one.from,
                              ...(one.otherId ? { otherId: one.otherId } : {}),
                            })
                        : null
                    }
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && <p className={css.quiet}>{said.sameAll(rest)}</p>}
    </>
  )
}
