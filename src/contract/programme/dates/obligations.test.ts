import { expect, test } from 'vitest'
import { dueRuleOf, obligationsOf, officeKindOf } from './obligations.ts'

test('an office is known by the name that the papers give it first', () => {
  expect(officeKindOf('Ủy ban nhân dân các xã, phường, các đơn vị có liên quan')).toBe('communeCommittee')
  expect(officeKindOf('Sở Công Thương (để trình UBND tỉnh)')).toBe('department')
  expect(officeKindOf('UBND tỉnh')).toBe('provincialCommittee')
  expect(officeKindOf('Báo và Phát thanh, Truyền hình tỉnh Cà Mau')).toBeNull()
  expect(officeKindOf('UBND các huyện, thành phố'), 'districts are no more').toBeNull()
})

test('a deadline without a day makes no day up, one with a day keeps it', () => {
  expect(dueRuleOf({ rule: { kind: 'yearly' } })).toEqual({ kind: 'adHoc' })
  expect(dueRuleOf({ rule: { kind: 'before', month: 10, day: 30, yearOffset: -1 } })).toEqual({
    kind: 'yearly',
    month: 10,
    day: 30,
    yearOffset: -1,
    edge: 'before',
  })
})

test('what the people of no office of ours owe is left out, and nobody owes anything to themselves', () => {
  const deadline = {
    id: 'D1',
    section: 'VI',
    what: 'Báo cáo',
    printed: 'hàng năm',
    rule: { kind: 'yearly' as const },
  }
  const head = { title: 'Chương trình', decisionNumber: '1/QĐ-UBND' }
  const asked = obligationsOf({
    head,
    deadlines: [
      { ...deadline, who: 'Báo tỉnh', to: 'Công chúng' },
      { ...deadline, id: 'D2', who: 'Sở Công Thương', to: 'Sở Công Thương' },
    ],
  } as Parameters<typeof obligationsOf>[0])
  expect(asked).toMatchObject([{ key: 'D2', ownerKind: 'department', recipientKind: null }])
})
