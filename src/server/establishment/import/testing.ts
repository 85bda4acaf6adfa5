import { workbookOf } from '#server/platform/tables/testing.ts'
import { taxCodeNo } from '../twins/testing.ts'

type Cell = string | number

const trades = [
  'Nước mắm',
  'Bánh phồng',
  'Tôm khô',
  'Chiếu cói',
  'Cơ khí',
  'Gạch không nung',
  'Đan lát',
  'Nước đá',
]
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi']
const middles = ['Văn', 'Thị', 'Minh', 'Hữu', 'Ngọc', 'Thanh']
const given = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Giang',
  'Hải',
  'Khánh',
  'Lành',
  'Mười',
  'Nhàn',
  'Phúc',
  'Quý',
  'Sáu',
  'Tư',
  'Út',
]

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
const person = (i: number): string =>
  `${pick(families, i)} ${pick(middles, Math.floor(i / 8))} ${pick(given, Math.floor(i / 48))}`

const head = [
  'STT',
  'Tên cơ sở',
  'Loại hình',
  'MST',
  'Xã/phường',
  'Địa chỉ sản xuất',
  'Chủ cơ sở',
  'SĐT',
  'Mã VSIC',
  'Lao động',
  'Doanh thu (tr.đ)',
  'Sản phẩm chính',
  'Năm TL',
  'Có xuất khẩu',
]

/** The register of a province as a department keeps it, `count` rows over these communes; `spoil` changes single rows. */
export function aRegister(
  count: number,
  communes: readonly string[],
  spoil: (row: Cell[], i: number) => Cell[] = (row) => row,
): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: count }, (_, i) =>
    spoil(
      [
        i + 1,
        `Công ty TNHH ${pick(trades, i)} ${person(i)} ${i + 1}`,
        'Doanh nghiệp',
        taxCodeNo(1000 + i * 7),
        pick(communes, i),
        `Ấp ${(i % 9) + 1}`,
        person(i * 5),
        `09${String(10_000_000 + i)}`,
        i % 2 === 0 ? '10203' : '10209 - Chế biến thủy sản khác',
        (i % 90) + 3,
        ((i % 400) + 10) * 25,
        `${pick(trades, i)} ${i + 1}; Hàng thứ hai`,
        2001 + (i % 24),
        i % 6 === 0 ? 'có' : 'không',
      ],
      i,
    ),
  )
  return workbookOf([['DANH SÁCH CƠ SỞ CÔNG NGHIỆP NÔNG THÔN'], [...head], ...rows], 'Cơ sở')
}
