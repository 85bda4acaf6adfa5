/** What the address of the budget says. */
export interface BudgetSearch {
  /** which printed table; the first when absent */
  bang?: string
  /** `tong-hop`: the pivot; `ban-in`: as printed; otherwise the working table */
  xem?: 'tong-hop' | 'ban-in'
  /** line and column of a cell to go to */
  dong?: string
  cot?: string
  /** rows and columns of the pivot */
  hang?: PivotRows
  theo?: PivotColumns
  /** the pivot's figure whose cells are open: row and column keys set apart by `~` */
  so?: string
}

export const pivotRows = ['area', 'line', 'source'] as const
export const pivotColumns = ['year', 'phase', 'source'] as const
export type PivotRows = (typeof pivotRows)[number]
export type PivotColumns = (typeof pivotColumns)[number]

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && String(value) !== ''
    ? String(value).slice(0, 200)
    : undefined

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((each) => each === value)

/** Reads the address; what is not understood is left out. */
export function readBudgetSearch(search: Record<string, unknown>): BudgetSearch {
  const read: BudgetSearch = {
    bang: text(search['bang']),
    xem: oneOf(['tong-hop', 'ban-in'] as const, search['xem']),
    dong: text(search['dong']),
    cot: text(search['cot']),
    hang: oneOf(pivotRows, search['hang']),
    theo: oneOf(pivotColumns, search['theo']),
    so: text(search['so']),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

export const classKeys = ['rounding', 'misprint', 'conflict', 'omission', 'ambiguity'] as const
const states = ['mo', 'xong'] as const

/** What the address of the check says: class of findings; `mo`: open ones, `xong`: settled ones. */
export interface CheckSearch {
  loai?: (typeof classKeys)[number]
  tt?: (typeof states)[number]
}

export function readCheckSearch(search: Record<string, unknown>): CheckSearch {
  const loai = oneOf(classKeys, search['loai'])
  const tt = oneOf(states, search['tt'])
  return { ...(loai ? { loai } : {}), ...(tt ? { tt } : {}) }
}
