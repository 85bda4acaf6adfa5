/** Parts of the card; the first one stands without a mark in the address. */
export const cardTabs = ['ho-so', 'san-xuat', 'ho-tro', 'dieu-kien', 'giay-to', 'lich-su'] as const
export type CardTab = (typeof cardTabs)[number]

export interface CardSearch {
  muc?: Exclude<CardTab, 'ho-so'>
}

export const readCardSearch = (search: Record<string, unknown>): CardSearch => {
  const tab = cardTabs.find((each) => each === search['muc'])
  return tab && tab !== 'ho-so' ? { muc: tab } : {}
}
