import { useState } from 'react'
import { BILLION, formatExactIn, MILLION } from '#contract/kernel/money.ts'
import { readTyped } from '#contract/kernel/number.ts'

const factors = { đồng: 1, triệu: MILLION, tỷ: BILLION } as const
export type AmountUnit = keyof typeof factors

/** What a person is typing into an amount field, until it is understood and taken over. */
export function useTypedAmount(
  value: number | null,
  unit: AmountUnit,
  onChange: (value: number | null) => void,
) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? null : readTyped(typed, { unit, style: 'vi' })
  const take = (amount: number | null) => {
    onChange(amount)
    setTyped(null)
  }
  return {
    shown: typed ?? (value === null ? '' : formatExactIn(value, factors[unit])),
    refusal: read && !read.ok ? { typed: typed ?? '', ...read } : null,
    type: setTyped,
    take,
    leave: () => {
      if (read?.ok) take(read.value)
    },
  }
}
