import { z } from 'zod'
import { UnitId } from '../territory/nouns.ts'
import { EstablishmentKind } from './nouns.ts'
import { Size } from './size.ts'

/** What is known of a fact: a thing nobody has said is not a no. */
export const Told = z.enum(['yes', 'no', 'unknown'])
export type Told = z.infer<typeof Told>

/** Titles of craft artisans (nghệ nhân nhân dân, nghệ nhân ưu tú). */
export const ArtisanTitle = z.enum(['none', 'people', 'meritorious'])
export type ArtisanTitle = z.infer<typeof ArtisanTitle>

/** A VSIC code means nothing without its version. */
export const Industry = z.object({ version: z.string(), code: z.string() })
export type Industry = z.infer<typeof Industry>

const listed = /^(?:\d{4}:[A-Z0-9]{1,5}(?:,\d{4}:[A-Z0-9]{1,5})*)?$/

/** Industries as one text, "2025:10201,2025:10204": fits an address as well as a record. */
export const industryText = (industries: readonly Industry[]): string =>
  industries.map(({ version, code }) => `${version}:${code}`).join(',')

/** Reads the text of `industryText`. */
export const industriesIn = (text: string): Industry[] =>
  text === ''
    ? []
    : text.split(',').map((one) => {
        const [version = '', code = ''] = one.split(':')
        return { version, code }
      })

const count = () => z.coerce.number().int().min(0)

/**
 * Who asks for support, as the judge and the calculator need to know them: no name, no number of a person.
 * Flat and in words, so that it stands in an address: leave out what is not known.
 * @see NĐ 45/2012/NĐ-CP Đ.1, Đ.5, Đ.6 with NĐ 235/2025/NĐ-CP; TT 46/2012/TT-BCT Đ.3, Đ.5, Đ.6
 */
export const Subject = z.object({
  kind: EstablishmentKind,
  /** the unit of the place of production of any day: the place counts, not the seat */
  placeId: UnitId.optional(),
  /** produces in a craft village that the provincial People's Committee has recognised */
  craftVillage: Told.default('no'),
  /** applies cleaner production; sustainable production and consumption */
  cleanerProduction: Told.default('no'),
  sustainableProduction: Told.default('no'),
  /** invests in the infrastructure of an industrial cluster */
  clusterInfrastructure: Told.default('no'),
  artisanTitle: ArtisanTitle.default('none'),
  /** VSIC industries, `industryText` */
  industries: z.string().max(400).regex(listed).default(''),
  size: Size.optional(),
  workers: count().max(1_000_000).optional(),
  womenOwned: Told.default('unknown'),
  minorityOwned: Told.default('unknown'),
  exports: Told.default('unknown'),
  /** share of the value of the main materials that comes from the province, in per cent */
  localMaterial: count().max(100).optional(),
  /** has a product recognised as typical (CNNT tiêu biểu) */
  typicalProduct: Told.default('unknown'),
  /** makes a key or spearhead product of its locality */
  keyProduct: Told.default('unknown'),
  /** highest OCOP stars of its products; 0: none */
  ocopStars: count().max(5).optional(),
  /** first day of the establishment: a new one has priority in some programmes */
  foundedOn: z.iso.date().optional(),
  /** has had support of the programme before */
  alreadySupported: Told.default('unknown'),
})
export type Subject = z.infer<typeof Subject>
/** As it is asked: everything but the kind may be left out. */
export type SubjectInput = z.input<typeof Subject>
