import type { TwinReason } from './nouns.ts'

/** How far one reason alone makes two records one, 0 to 1. */
const weight: Record<TwinReason, number> = {
  taxCode: 0.9,
  identityNumber: 0.85,
  samePlaceName: 0.8,
  nearPlaceName: 0.6,
  phone: 0.45,
}

/**
 * How likely two records are one, 0 to 100: every further reason takes away a share of the doubt that is left. The
 * order of the reasons does not matter.
 * @param nearness trigram likeness of the two names, 0 to 1; counts where the names are near and not the same
 */
export function twinScore(reasons: readonly TwinReason[], nearness: number): number {
  const doubt = [...new Set(reasons)].reduce(
    (left, reason) => left * (1 - weight[reason] * (reason === 'nearPlaceName' ? nearness : 1)),
    1,
  )
  return Math.round(100 * (1 - doubt))
}
