import type { z } from 'zod'

/**
 * Personal data that answers show masked; who is granted the unmasking act sees it one value at a time, on record.
 * @see Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; a household business's tax code is its owner's identity number
 *   since 01/7/2025 (TT 86/2024/TT-BTC)
 */
export const sensitiveKinds = ['identityNumber', 'householdTaxCode', 'phone', 'email', 'bankAccount'] as const
export type SensitiveKind = (typeof sensitiveKinds)[number]

/** Marks a text of a contract as personal; the door masks it in every answer. */
export const sensitive = <S extends z.ZodType<string | null | undefined>>(
  schema: S,
  kind: SensitiveKind,
): S => schema.meta({ 'x-sensitive': kind })

/** The kind with which a schema was marked, or null. */
export const sensitivityOf = (schema: z.ZodType): SensitiveKind | null => {
  const kind = schema.meta()?.['x-sensitive']
  return sensitiveKinds.find((known) => known === kind) ?? null
}

const dot = '•'

/** Shows the last three characters, and as many dots as hide the length: "•••••••418". Masking twice changes nothing. */
export const masked = (value: string): string =>
  value === '' || value.includes(dot) ? value : dot.repeat(7) + (value.length > 5 ? value.slice(-3) : '')

/** Was this text masked? What comes back masked from a form is no new value. */
export const isMasked = (value: string): boolean => value.includes(dot)
