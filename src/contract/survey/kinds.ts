import type { NeedKind } from './nouns.ts'

/**
 * Which content of Article 4 a kind of help belongs to, and which activity of the catalogue of norms, where there is
 * just one. It only files a need; whether and how much support there is, the norms say.
 * @see NĐ 45/2012/NĐ-CP Đ.4
 */
const filed: Record<NeedKind, { area: number | null; activity: string | null }> = {
  machines: { area: 3, activity: 'N-MMTB' },
  demonstration: { area: 3, activity: 'N-MHTD' },
  cleaner: { area: 3, activity: 'N-SXSH' },
  training: { area: 1, activity: 'N-DTN' },
  management: { area: 2, activity: 'N-TNL' },
  startUp: { area: 2, activity: 'N-DN' },
  brand: { area: 4, activity: 'N-TH' },
  fair: { area: 4, activity: 'N-HCK' },
  contest: { area: 4, activity: 'N-BCTG' },
  showroom: { area: 4, activity: 'N-PTB' },
  consulting: { area: 5, activity: 'N-TV' },
  information: { area: 6, activity: 'N-TT' },
  linkage: { area: 7, activity: 'N-CLK' },
  pollution: { area: 7, activity: 'N-ONCS' },
  relocation: { area: 7, activity: 'N-LS' },
  other: { area: null, activity: null },
}

export const areaOf = (kind: NeedKind): number | null => filed[kind].area
export const activityOf = (kind: NeedKind): string | null => filed[kind].activity
