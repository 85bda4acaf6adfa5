import { expect, test } from 'vitest'
import type { ImportColumn } from './definition.ts'
import { findHeader, matchColumns, remember } from './match.ts'

const text = { kind: 'text', max: 100 } as const
const columns: ImportColumn[] = [
  { key: 'name', heading: 'Họ và tên', aliases: ['Họ tên', 'Tên người dùng'], type: text },
  { key: 'phone', heading: 'Điện thoại', aliases: ['Số điện thoại', 'SĐT'], type: text },
  { key: 'email', heading: 'Thư điện tử', aliases: ['Email'], type: text },
  { key: 'from', heading: 'Từ ngày', type: { kind: 'date' } },
]
const row = (no: number, ...cells: (string | null)[]) => ({ no, cells })

test('the header is found under a title, its marks and numbering do not matter', () => {
  const rows = [
    row(1, 'DANH SÁCH CÁN BỘ'),
    row(3, 'STT', '1. Họ và tên (*)', 'SỐ ĐIỆN THOẠI', 'E-mail', 'Tu ngay'),
    row(4, '1', 'Nguyễn Văn A', '0912', 'a@b.vn', '1/1/2026'),
  ]
  const header = findHeader(rows, columns)
  expect([header.from, header.to]).toEqual([3, 3])
  expect(matchColumns(header, columns)).toEqual({ name: 1, phone: 2, email: 3, from: 4 })
})

test('a header of two rows is read as one, a merged name over its columns', () => {
  const rows = [
    row(1, 'TT', 'Họ và tên', 'Liên hệ', null, 'Từ ngày'),
    row(2, null, null, 'Điện thoại', 'Email', null),
    row(3, '1', 'Nguyễn Văn A', '0912', 'a@b.vn', '1/1/2026'),
  ]
  const header = findHeader(rows, columns)
  expect([header.from, header.to]).toEqual([1, 2])
  expect(header.columns.map(({ heading }) => heading)).toContain('Liên hệ › Điện thoại')
  expect(matchColumns(header, columns)).toEqual({ name: 1, phone: 2, email: 3, from: 4 })
})

test('what a person matched before is matched again, and what they left out stays out', () => {
  const header = findHeader([row(1, 'Cán bộ', 'Số điện thoại', 'Họ tên')], columns)
  const memory = remember(header, { name: 0, email: 1 })
  expect(matchColumns(header, columns, memory)).toEqual({ name: 0, email: 1 })
})

test('of two columns of one name the first is taken, each column once', () => {
  const header = findHeader([row(1, 'Họ và tên', 'Họ và tên', 'Điện thoại')], columns)
  expect(matchColumns(header, columns)).toEqual({ name: 0, phone: 2 })
})
