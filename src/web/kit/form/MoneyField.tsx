import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { amountInWords } from '#contract/kernel/amount-in-words.ts'
import { BILLION, formatExactIn, MILLION } from '#contract/kernel/money.ts'
import { readTyped } from '#contract/kernel/number.ts'
import { words } from '../words.ts'
import { type FieldWords, fieldProps } from './Field.tsx'
import css from './form.module.css'

const factors = { đồng: 1, triệu: MILLION, tỷ: BILLION } as const

type MoneyFieldProps = FieldWords & {
  /** integer đồng */
  value: number | null
  unit?: keyof typeof factors
  onChange: (value: number | null) => void
}

/** An amount: read as typed, refused with the likely reading, and told in words below. */
export function MoneyField({
  path,
  label,
  hint,
  optional,
  error,
  value,
  unit = 'triệu',
  onChange,
}: MoneyFieldProps) {
  const shown = value === null ? '' : formatExactIn(value, factors[unit])
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? null : readTyped(typed, { unit, style: 'vi' })
  const likely = read && !read.ok ? read.likely : undefined
  const leave = () => {
    if (!read?.ok) return
    onChange(read.value)
    setTyped(null)
  }
  const take = (amount: number) => {
    onChange(amount)
    setTyped(null)
  }
  const refusal =
    read && !read.ok ? (
      <>
        {words.amountRefused(typed ?? '', read.code)}{' '}
        {likely && (
          <button type="button" className={css.likely} onClick={() => take(likely.value)}>
            {words.amountLikely(likely.text, unit)}
          </button>
        )}
      </>
    ) : undefined
  return (
    <div>
      <TextInput
        {...fieldProps({ path, label, hint, optional, error: refusal ?? error })}
        classNames={{ input: css.money }}
        value={typed ?? shown}
        inputMode="decimal"
        autoComplete="off"
        rightSection={<span className={css.unit}>{words.moneyUnits[unit]}</span>}
        rightSectionWidth={88}
        w={280}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      {value !== null && !refusal && <p className={css.inWords}>{amountInWords(value)}</p>}
    </div>
  )
}
