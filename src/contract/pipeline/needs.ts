import type { NeedKind } from '../survey/nouns.ts'

/**
 * What a need, as an owner says it, is in the catalogue: the content of Article 4 and, where there is one, the type of
 * activity that norms are for. Only a beginning: the centre completes it.
 * @see NĐ 45/2012/NĐ-CP Đ.4
 */
export const ofNeed: Record<NeedKind, { area: number | null; activity: string | null }> = {
  machines: { area: 3, activity: 'N-MMTB' },
  demonstration: { area: 3, activity: 'N-MHTD' },
  cleaner: { area: 3, activity: 'N-SXSH' },
  training: { area: 1, activity: null },
  management: { area: 2, activity: null },
  startUp: { area: 2, activity: 'N-DN' },
  brand: { area: 4, activity: 'N-TH' },
  fair: { area: 4, activity: 'N-HCK' },
  contest: { area: 4, activity: null },
  showroom: { area: 4, activity: 'N-PTB' },
  consulting: { area: 5, activity: 'N-TV' },
  information: { area: 6, activity: null },
  linkage: { area: 7, activity: 'N-CLK' },
  pollution: { area: 7, activity: 'N-ONCS' },
  relocation: { area: 7, activity: 'N-LS' },
  other: { area: null, activity: null },
}
