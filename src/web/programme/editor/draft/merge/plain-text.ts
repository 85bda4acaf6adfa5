/** A value of the content in words, where the editor has no better ones. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? value.map(plainText).join(', ') : JSON.stringify(value)
}
