import { z } from 'zod'

/** Size by law. `large`: beyond the law on small and medium enterprises. */
export const Size = z.enum(['micro', 'small', 'medium', 'large'])
export type Size = z.infer<typeof Size>

const Bound = z.number().int().min(0).nullable()

/** The upper bounds of one size; null: the decree names none. Money in đồng. */
const Band = z.object({
  size: z.enum(['micro', 'small', 'medium']),
  workers: Bound,
  revenueVnd: Bound,
  capitalVnd: Bound,
})
type Band = z.infer<typeof Band>

/**
 * How a decree tells sizes apart. `workersAndMoney`: workers, and either revenue or capital (NĐ 39/2018, NĐ 80/2021).
 * `capitalFirst`: capital, or workers where capital is not known (NĐ 56/2009).
 */
export const SizeTerms = z.object({
  aspect: z.literal('size'),
  sector: z.enum(['industry', 'trade']),
  test: z.enum(['workersAndMoney', 'capitalFirst']),
  bands: z.array(Band).min(1),
})
export type SizeTerms = z.infer<typeof SizeTerms>

/** The figures of one year: workers with social insurance on average, revenue and capital in đồng; null: not known. */
export interface SizeFigures {
  workers: number | null
  revenueVnd: number | null
  capitalVnd: number | null
}

export interface SizeVerdict {
  /** null: the figures do not tell */
  size: Size | null
  /** why, in Vietnamese */
  why: string
  /** what must be known before it can be told */
  missing: (keyof SizeFigures)[]
}

const within = (figure: number | null, bound: number | null): boolean | null =>
  bound === null || figure === null ? null : figure <= bound

/** Does one of two measures hold, as far as they are known? */
const either = (one: boolean | null, other: boolean | null): boolean | null =>
  one === true || other === true ? true : one === null || other === null ? null : false

const figure = (amount: number): string => amount.toLocaleString('vi-VN')
const billions = (vnd: number): string => `${(vnd / 1e9).toLocaleString('vi-VN')} tỷ đồng`

/** Is it no larger than this band, by workers and by revenue or capital? null: cannot be told. */
function fits(band: Band, figures: SizeFigures, test: SizeTerms['test']): boolean | null {
  const workers = within(figures.workers, band.workers)
  const capital = within(figures.capitalVnd, band.capitalVnd)
  if (test === 'capitalFirst') return band.capitalVnd === null ? workers : (capital ?? workers)
  const revenue = within(figures.revenueVnd, band.revenueVnd)
  if (workers === false) return false
  // a measure that the decree does not name decides nothing
  const money =
    band.revenueVnd === null ? capital : band.capitalVnd === null ? revenue : either(revenue, capital)
  if (money === false) return false
  return workers === null ? null : money
}

const told = (figures: SizeFigures): string =>
  [
    figures.workers === null
      ? null
      : `${figure(figures.workers)} lao động tham gia bảo hiểm xã hội bình quân năm`,
    figures.revenueVnd === null ? null : `doanh thu ${billions(figures.revenueVnd)}`,
    figures.capitalVnd === null ? null : `nguồn vốn ${billions(figures.capitalVnd)}`,
  ]
    .filter((part) => part !== null)
    .join(', ')

const names = {
  micro: 'siêu nhỏ',
  small: 'nhỏ',
  medium: 'vừa',
} satisfies Record<Band['size'], string>

/**
 * Size of an enterprise by its yearly figures. The bounds are the row's, never constants here; the row is the one in
 * force on the day asked about.
 * @see Luật 04/2017/QH14 Đ.4; NĐ 80/2021/NĐ-CP Đ.5; NĐ 39/2018/NĐ-CP Đ.6; NĐ 56/2009/NĐ-CP Đ.3
 */
export function sizeOf(figures: SizeFigures, terms: SizeTerms): SizeVerdict {
  const missing = (['workers', 'revenueVnd', 'capitalVnd'] as const).filter((key) => figures[key] === null)
  for (const band of terms.bands) {
    const fit = fits(band, figures, terms.test)
    if (fit === null) return { size: null, why: 'Chưa đủ số liệu để xác định quy mô.', missing }
    if (fit) {
      const bounds = [
        band.workers === null ? null : `không quá ${figure(band.workers)} lao động`,
        band.revenueVnd === null ? null : `doanh thu không quá ${billions(band.revenueVnd)}`,
        band.capitalVnd === null ? null : `nguồn vốn không quá ${billions(band.capitalVnd)}`,
      ].filter((part) => part !== null)
      return {
        size: band.size,
        why: `${told(figures)}: quy mô ${names[band.size]} (${bounds.join('; ')}).`,
        missing: [],
      }
    }
  }
  return { size: 'large', why: `${told(figures)}: lớn hơn mức của doanh nghiệp vừa.`, missing: [] }
}
