import { expect, test } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { scopeOf, sees } from './reach.ts'

const actor = (role: string, more: Partial<Actor> = {}): Actor => ({
  personId: 'p',
  name: 'Người thử',
  username: 'thu',
  role,
  organisationId: 'o',
  organisationName: 'Cơ quan thử',
  organisationKind: 'department',
  provinceId: '96',
  provinceName: 'Cà Mau',
  unitId: null,
  sessionId: null,
  ...more,
})
const record = { provinceId: '96', unitIds: ['c:32244:2025-07-01', 'c:1:2020-01-01'], organisationId: 'own' }

test('the offices of a province see all of it and nothing of another', () => {
  for (const role of [
    'departmentAppraiser',
    'centreOfficer',
    'financeOfficer',
    'viceChair',
    'treasuryOfficer',
    'auditor',
  ]) {
    expect([role, sees(actor(role), record)]).toEqual([role, true])
    expect([role, sees(actor(role, { provinceId: '91' }), record)]).toEqual([role, false])
  }
})

test('a commune sees who has, or had, a place on its ground; without a commune nobody is seen', () => {
  for (const role of ['communeOfficer', 'communeChair', 'collaborator']) {
    const at = (unitId: string) => sees(actor(role, { unitId }), record)
    expect([role, at('c:32244:2025-07-01'), at('c:2:2025-07-01')]).toEqual([role, true, false])
    expect([role, scopeOf(actor(role))]).toEqual([role, null])
  }
})

test('an owner sees their own, the Ministry all provinces, jurors and administrators none', () => {
  expect(sees(actor('establishmentOwner', { organisationId: 'own' }), record)).toBe(true)
  expect(sees(actor('establishmentOwner'), record)).toBe(false)
  expect(sees(actor('establishmentOwner'), { ...record, organisationId: null })).toBe(false)
  expect(sees(actor('ministryOfficer', { provinceId: null }), record)).toBe(true)
  expect(sees(actor('ministryOfficer'), record)).toBe(false)
  expect(['juror', 'administrator'].filter((role) => sees(actor(role), record))).toEqual([])
  expect(sees(null, record)).toBe(false)
})
