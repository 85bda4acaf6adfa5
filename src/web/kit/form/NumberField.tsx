import { TextInput } from '@mantine/core'
import { amountInWords } from '#contract/kernel/amount-in-words.ts'
import type { NumberUnit } from '#contract/kernel/number.ts'
import { words } from '../words.ts'
import { type FieldWords, fieldProps } from './Field.tsx'
import css from './form.module.css'
import { useTypedNumber } from './use-typed-number.ts'

type NumberFieldProps = FieldWords & {
  /** money in integer đồng, otherwise the number itself */
  value: number | null
  /** what is typed: an amount in đồng, triệu or tỷ, or a plain number */
  unit?: NumberUnit
  /** what is counted, inside the field at the right: "người", "kWh" */
  counted?: string
  /** a loss may stand here */
  negative?: boolean
  w?: number | string
  onChange: (value: number | null) => void
}

type Refusal = NonNullable<ReturnType<typeof useTypedNumber>['refusal']>

interface RefusedProps {
  refusal: Refusal
  unit: NumberUnit
  onTake: (value: number) => void
}

const Refused = ({ refusal: { typed, code, likely }, unit, onTake }: RefusedProps) => (
  <>
    {words.numberRefused(typed, code === 'number.negative')}{' '}
    {likely && (
      <button type="button" className={css.likely} onClick={() => onTake(likely.value)}>
        {words.amountLikely(likely.text, unit)}
      </button>
    )}
  </>
)

/**
 * A figure: read as it is typed, refused with the likely reading; money is told in words below. A field that could not
 * be read holds its form back, so that nothing typed is sent as nothing.
 */
export function NumberField({
  value,
  unit = 'plain',
  counted,
  negative = false,
  w = 280,
  onChange,
  error,
  ...told
}: NumberFieldProps) {
  const { shown, refusal, type, take, leave } = useTypedNumber(value, { unit, negative }, onChange)
  const refused = refusal ? <Refused refusal={refusal} unit={unit} onTake={take} /> : undefined
  const behind = counted ?? (unit === 'plain' ? '' : words.moneyUnits[unit])
  const room = behind === '' ? 12 : Math.max(40, 16 + behind.length * 7)
  return (
    <div>
      <TextInput
        {...fieldProps({ ...told, error: refused ?? error })}
        classNames={{ input: css.money }}
        value={shown}
        inputMode="decimal"
        autoComplete="off"
        data-unread={refusal ? true : undefined}
        rightSection={behind && <span className={css.unit}>{behind}</span>}
        rightSectionWidth={room}
        w={w}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
      {unit !== 'plain' && value !== null && value !== 0 && !refusal && (
        <p className={css.inWords}>{amountInWords(value)}</p>
      )}
    </div>
  )
}
