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
    expect(sees(actor(role), record), role).toBe(true)
    expect(sees(actor(role, { provinceId: '91' }), record), role).toBe(false)
  }
})

test('a commune sees who has, or had, a place on its ground; without a commune nobody is seen', () => {
  for (const role of ['communeOfficer', 'communeChair', 'collaborator']) {
    expect(sees(actor(role, { unitId: 'c:32244:2025-07-01' }), record), role).toBe(true)
    expect(sees(actor(role, { unitId: 'c:2:2025-07-01' }), record), role).toBe(false)
    expect(scopeOf(actor(role)), role).toBeNull()
  }
})

test('an owner sees their own, the Ministry all provinces, jurors and administrators none', () => {
  expect(sees(actor('establishmentOwner', { organisationId: 'own' }), record)).toBe(true)
  expect(sees(actor('establishmentOwner'), record)).toBe(false)
  expect(sees(actor('establishmentOwner'), { ...record, organisationId: null })).toBe(false)
  expect(sees(actor('ministryOfficer', { provinceId: null }), record)).toBe(true)
  expect(sees(actor('ministryOfficer'), record)).toBe(false)
  for (const role of ['juror', 'administrator']) expect(sees(actor(role), record), role).toBe(false)
  expect(sees(null, record)).toBe(false)
})
