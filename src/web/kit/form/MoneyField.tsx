import { TextInput } from '@mantine/core'
import { amountInWords } from '#contract/kernel/amount-in-words.ts'
import { words } from '../words.ts'
import { type FieldWords, fieldProps } from './Field.tsx'
import css from './form.module.css'
import { type AmountUnit, useTypedAmount } from './use-typed-amount.ts'

type MoneyFieldProps = FieldWords & {
  /** integer đồng */
  value: number | null
  unit?: AmountUnit
  onChange: (value: number | null) => void
}

type Refusal = NonNullable<ReturnType<typeof useTypedAmount>['refusal']>

const Refused = ({
  refusal,
  unit,
  onTake,
}: {
  refusal: Refusal
  unit: AmountUnit
  onTake: (value: number) => void
}) => {
  const { likely } = refusal
  return (
    <>
      {words.amountRefused(refusal.typed, refusal.code)}{' '}
      {likely && (
        <button type="button" className={css.likely} onClick={() => onTake(likely.value)}>
          {words.amountLikely(likely.text, unit)}
        </button>
      )}
    </>
  )
}

/** An amount: read as typed, refused with the likely reading, and told in words below. */
export function MoneyField({ value, unit = 'triệu', onChange, error, ...told }: MoneyFieldProps) {
  const { shown, refusal, type, take, leave } = useTypedAmount(value, unit, onChange)
  const refused = refusal ? <Refused refusal={refusal} unit={unit} onTake={take} /> : undefined
  return (
    <div>
      <TextInput
        {...fieldProps({ ...told, error: refused ?? error })}
        classNames={{ input: css.money }}
        value={shown}
        inputMode="decimal"
        autoComplete="off"
        rightSection={<span className={css.unit}>{words.moneyUnits[unit]}</span>}
        rightSectionWidth={88}
        w={280}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      {value !== null && !refusal && <p className={css.inWords}>{amountInWords(value)}</p>}
    </div>
  )
}
