import { useState } from 'react'
import { BILLION, formatExactIn, MILLION } from '#contract/kernel/money.ts'
import { type NumberUnit, readTyped, type Typed } from '#contract/kernel/number.ts'

const factors = { đồng: 1, triệu: MILLION, tỷ: BILLION } as const

const plain = (value: number): string => String(value).replace('.', ',')

/** How a figure stands in its field: as people type it, so that it can be typed over. */
const shownIn = (value: number, unit: NumberUnit): string =>
  unit === 'plain' ? plain(value) : formatExactIn(value, factors[unit])

const minus = /^\s*[-−–]\s*(?=\d)/

/** Reads what was typed; a loss stands below zero where the field takes one. */
function readIn(text: string, unit: NumberUnit, negative: boolean): Typed {
  const below = negative && minus.test(text)
  const read = readTyped(below ? text.replace(minus, '') : text, { unit, style: 'vi' })
  return below && read.ok && read.value !== null ? { ok: true, value: -read.value } : read
}

/** What a person is typing into a number field; the form learns each figure that is understood, as it is typed. */
export function useTypedNumber(
  value: number | null,
  { unit, negative }: { unit: NumberUnit; negative: boolean },
  onChange: (value: number | null) => void,
) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? null : readIn(typed, unit, negative)
  const take = (amount: number | null) => {
    onChange(amount)
    setTyped(null)
  }
  return {
    shown: typed ?? (value === null ? '' : shownIn(value, unit)),
    refusal: read && !read.ok ? { typed: typed ?? '', ...read } : null,
    type: (text: string) => {
      setTyped(text)
      const now = readIn(text, unit, negative)
      if (now.ok) onChange(now.value)
    },
    take,
    leave: () => {
      if (read?.ok) take(read.value)
    },
  }
}
