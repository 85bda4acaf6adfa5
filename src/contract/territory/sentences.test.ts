import { expect, test } from 'vitest'
import { officialDate, resolutionText } from './sentences.ts'

test('dates are written as in official papers', () => {
  expect([officialDate('2025-07-01'), officialDate('2026-01-09'), officialDate('2025-12-31')]).toEqual([
    '01/7/2025',
    '09/01/2026',
    '31/12/2025',
  ])
})

test('a divided commune is told with all its successors and the need to choose', () => {
  const from = { path: 'Thị trấn Năm Căn, tỉnh Cà Mau', level: 'commune', validTo: '2025-06-30' }
  const units = [
    { path: 'Xã Năm Căn, tỉnh Cà Mau', extent: 'partial' as const },
    { path: 'Xã Đất Mới, tỉnh Cà Mau', extent: 'partial' as const },
  ]
  expect(resolutionText(from, '2026-01-01', true, 'ambiguous', units)).toBe(
    'Ngày 01/01/2026, địa bàn thị trấn Năm Căn, tỉnh Cà Mau thuộc 2 đơn vị: xã Năm Căn, tỉnh Cà Mau; xã Đất Mới, tỉnh Cà Mau. Cần chọn theo địa chỉ cụ thể.',
  )
})

test('a unit formed from parts says which came in part only', () => {
  const from = { path: 'Phường Ba Đình', level: 'commune', validTo: null }
  const units = [
    { path: 'Phường Trúc Bạch', extent: 'full' as const },
    { path: 'Phường Kim Mã', extent: 'partial' as const },
  ]
  expect(resolutionText(from, '2020-01-01', false, 'many', units)).toContain(
    'phường Trúc Bạch; một phần phường Kim Mã',
  )
})

test('a district says that it has ended', () => {
  const from = { path: 'Huyện Cô Tô, tỉnh Quảng Ninh', level: 'district', validTo: '2025-06-30' }
  const units = [{ path: 'Đặc khu Cô Tô, tỉnh Quảng Ninh', extent: 'full' as const }]
  expect(resolutionText(from, '2026-01-01', true, 'one', units)).toBe(
    'Huyện Cô Tô, tỉnh Quảng Ninh kết thúc hoạt động ngày 30/6/2025. Ngày 01/01/2026, địa bàn này thuộc đặc khu Cô Tô, tỉnh Quảng Ninh.',
  )
})
