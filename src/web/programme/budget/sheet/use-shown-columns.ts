import { useState } from 'react'
import { hiddenAtFirst, type ViewColumn } from './view-columns.ts'

const keyOf = (table: string): string => `kc-columns-budget-${table}`

function read(table: string): string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(table)) ?? 'null')
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : null
  } catch {
    return null
  }
}

/** Which columns of a printed table this person sees; remembered in this browser per table. */
export function useShownColumns(table: string, columns: readonly ViewColumn[]) {
  const [chosen, setChosen] = useState<Record<string, string[]>>({})
  const hidden = chosen[table] ?? read(table) ?? hiddenAtFirst(columns)
  const change = (next: string[]) => {
    setChosen((before) => ({ ...before, [table]: next }))
    try {
      localStorage.setItem(keyOf(table), JSON.stringify(next))
    } catch {
      // a browser that keeps nothing still lets the person choose for this visit
    }
  }
  return { hidden, change, shown: columns.filter(({ key }) => !hidden.includes(key)) }
}
