/** Parts of one's own work, as the address names them. */
export const homeTabs = ['cho', 'soan', 'moc'] as const
export type HomeTab = (typeof homeTabs)[number]
export const isHomeTab = (value: unknown): value is HomeTab => homeTabs.some((tab) => tab === value)
