import { isPersonalTax } from '#contract/establishment/core/numbers.ts'
import type { EstablishmentState } from '#contract/establishment/nouns.ts'
import type { EstablishmentKind } from '#contract/norms/nouns.ts'

/** What an act on the head answers: its version is one higher now. */
export const kept = (
  { id, state, version }: { id: string; state: EstablishmentState; version: number },
  now: EstablishmentState = state,
) => ({ id, state: now, version: version + 1 })

/** The head of a record for the trail: a household's tax code under the name by which the trail masks it. */
export const told = <T extends { kind: EstablishmentKind; taxCode: string | null }>({
  taxCode,
  ...rest
}: T) =>
  taxCode !== null && isPersonalTax(rest.kind, taxCode)
    ? { ...rest, householdTaxCode: taxCode }
    : { ...rest, taxCode }
