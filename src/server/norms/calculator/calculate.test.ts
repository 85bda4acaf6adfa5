import { expect, test } from '#server/testing/door.ts'

// xã Tân Ân, tỉnh Cà Mau, as it stands since 01/7/2025
const inCaMau = 'p:96:2025-07-01'
const oldKienGiang = 'p:91:before-2025-07-01'
const million = 1_000_000

test('a visitor learns what a machine of 600 triệu gets from the national programme, article by article', async ({
  as,
}) => {
  const { answers, activity } = await as.visitor.ask('norms.calculate', {
    activity: 'N-MMTB',
    on: '2019-01-01',
    funding: 'national',
    costs: `machine:${600 * million}`,
  })
  expect(activity.name).toBe('Ứng dụng máy móc, thiết bị tiên tiến; chuyển giao công nghệ')
  expect(answers).toMatchObject([{ outcome: 'found', norm: { legal: 'Thông tư 28/2018/TT-BTC', confidence: 'confirmed' } }])
  expect(answers[0]?.reckoning).toMatchObject({
    total: 600 * million,
    support: 300 * million,
    counterpart: 300 * million,
    headroom: 0,
    binding: 'ceiling',
  })
  const lawful = answers[0]?.reckoning?.steps.filter(({ basis }) => basis) ?? []
  expect(lawful.map(({ kind }) => kind)).toEqual(['rate', 'ceiling'])
  expect(lawful.every(({ basis }) => basis?.legal.includes('28/2018/TT-BTC') && basis.clause !== '')).toBe(true)
})

test('x', async ({ as }) => {
  const a = await as.visitor.ask('norms.calculate', {
    activity: 'N-MMTB',
    place: inCaMau,
    costs: `machine:${900 * million};building:${100 * million}`,
    line: 'true',
    variants: `machine:${500 * million}|700000000`,
  })
  console.log(JSON.stringify(a, null, 1))
  const b = await as.visitor.ask('norms.calculate', {
    activity: 'N-MMTB',
    place: oldKienGiang,
    on: '2023-01-01',
    costs: `600000000`,
  })
  console.log(JSON.stringify(b.answers, null, 1))
})
