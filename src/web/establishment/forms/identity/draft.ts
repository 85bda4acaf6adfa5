import type { IdentityFields } from '#contract/establishment/core/acts.ts'
import { personalKinds } from '#contract/establishment/core/numbers.ts'
import type { Card } from '../../card/card.ts'

/** Who it is, as it is being written: the kind may not be chosen yet. */
export type IdentityDraft = Omit<IdentityFields, 'kind'> & { kind: IdentityFields['kind'] | null }

export const emptyIdentity: IdentityDraft = {
  kind: null,
  name: '',
  otherNames: [],
  taxCode: '',
  identityNumber: '',
  registrationNo: '',
  registeredOn: null,
  registeredAt: '',
  registeredUntil: null,
  foundedOn: null,
  representative: '',
  representativeTitle: '',
  seat: '',
  womenOwned: null,
  minorityOwned: null,
  exports: null,
  cleanerProduction: null,
  sustainableProduction: null,
  localMaterial: null,
  craftVillageId: null,
  clusterId: null,
  artisanTitle: '',
  note: '',
}

/** What the card says, as the form takes it; personal numbers come masked and stay so unless they are typed over. */
export const identityOf = (card: Card): IdentityDraft => ({
  kind: card.kind,
  name: card.name,
  otherNames: card.otherNames,
  taxCode: card.taxCode ?? card.householdTaxCode ?? '',
  identityNumber: card.identityNumber ?? '',
  registrationNo: card.registrationNo,
  registeredOn: card.registeredOn,
  registeredAt: card.registeredAt,
  registeredUntil: card.registeredUntil,
  foundedOn: card.foundedOn,
  representative: card.representative,
  representativeTitle: card.representativeTitle,
  seat: card.seat,
  womenOwned: card.womenOwned,
  minorityOwned: card.minorityOwned,
  exports: card.exports,
  cleanerProduction: card.cleanerProduction,
  sustainableProduction: card.sustainableProduction,
  localMaterial: card.localMaterial,
  craftVillageId: card.craftVillage?.id ?? null,
  clusterId: card.cluster?.id ?? null,
  artisanTitle: card.artisanTitle,
  note: card.note,
})

/** As the acts take it: no kind chosen yet is a field that the house refuses, beside the others. */
export const sentIdentity = (draft: IdentityDraft): IdentityFields => ({
  ...draft,
  kind: draft.kind ?? ('' as IdentityFields['kind']),
})

/** Is the establishment a person or a household, whose numbers are personal? */
export const isPersonal = (kind: IdentityDraft['kind']): boolean =>
  personalKinds.some((personal) => personal === kind)
