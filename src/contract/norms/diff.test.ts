import { expect, test } from 'vitest'
import { changesBetween } from './diff.ts'
import type { Norm } from './norm.ts'

const norm = (some: Partial<Norm>): Norm => ({
  id: 'x',
  provinceId: '00',
  version: 1,
  activity: 'N-MMTB',
  activityName: 'Máy móc',
  funding: 'national',
  unitId: null,
  jurisdiction: { kind: 'nation', unitId: null, name: 'Cả nước' },
  figures: 'entered',
  rate: 500,
  ceiling: 200_000_000,
  unit: 'establishment',
  lineFactor: null,
  priorityFactor: null,
  priorityRaisesCeiling: false,
  priorityRaisesRate: false,
  costItems: [],
  conditions: '',
  legalId: 'l',
  legal: 'Thông tư liên tịch 26/2014/TTLT-BTC-BCT',
  clause: 'Điều 6',
  source: '',
  validFrom: '2014-04-08',
  validTo: '2018-05-10',
  confidence: 'confirmed',
  confirmedBy: null,
  confirmedOn: null,
  enteredBy: null,
  withdrawn: null,
  ...some,
})

test('from TTLT 26/2014 Đ.6 to TT 28/2018 the ceiling for machines rose, lines came in, one activity came and one went', () => {
  const rows = [
    norm({}),
    norm({ id: 'y', ceiling: 300_000_000, lineFactor: 1500, validFrom: '2018-05-11', validTo: null }),
    norm({ id: 'z', activity: 'N-HH' }),
    norm({ id: 'w', activity: 'N-PTB', validFrom: '2018-05-11', validTo: null }),
    norm({ id: 'v', activity: 'N-TH', withdrawn: { at: '', by: '', reason: '' } }),
    norm({ id: 'u', activity: 'N-TV', validTo: null }),
  ]
  const told = changesBetween(rows, '2016-01-01', '2020-01-01').map(
    ({ activity, kind, fields }) => `${activity} ${kind} ${fields.join()}`,
  )
  expect(told).toEqual(['N-MMTB changed ceiling,lineFactor', 'N-HH ended ', 'N-TV same ', 'N-PTB added '])
})
