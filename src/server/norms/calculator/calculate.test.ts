import { Problem } from '#contract/kernel/problem.ts'
import { expect, test } from '#server/testing/door.ts'

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
  expect(answers).toMatchObject([
    { outcome: 'found', norm: { legal: 'Thông tư 28/2018/TT-BTC', confidence: 'confirmed' } },
  ])
  expect(answers[0]?.reckoning).toMatchObject({
    total: 600 * million,
    support: 300 * million,
    counterpart: 300 * million,
    headroom: 0,
    binding: 'ceiling',
  })
  const lawful = answers[0]?.reckoning?.steps.filter(({ basis }) => basis) ?? []
  expect(lawful.map(({ kind }) => kind)).toEqual(['rate', 'ceiling'])
  expect(lawful.every(({ basis }) => basis?.legal.includes('28/2018/TT-BTC') && basis.clause !== '')).toBe(
    true,
  )
})

/** xã Phan Ngọc Hiển, on the ground of old Cà Mau */
const commune = 'c:32244:2025-07-01'

test('today in Cà Mau: the province has its own resolution without figures, so the nation’s are only shown', async ({
  as,
}) => {
  const { answers, place } = await as.visitor.ask('norms.calculate', {
    activity: 'N-MMTB',
    place: commune,
    on: '2026-11-21',
    costs: `machine:${600 * million};building:${100 * million}`,
    line: 'true',
  })
  expect(place?.path).toContain('tỉnh Cà Mau')
  const [national, local] = answers
  expect(national).toMatchObject({ funding: 'national', outcome: 'found' })
  expect(national?.reckoning).toMatchObject({
    support: 300 * million,
    cap: 450 * million,
    counterpart: 400 * million,
  })
  // TT 64/2024 changed TT 28/2018 in ways that nobody here has seen
  expect(national?.warnings.map(({ code }) => code)).toEqual(['costsIgnored', 'amended'])
  expect(local).toMatchObject({ outcome: 'standIn', without: { legal: 'Nghị quyết 03/2025/NQ-HĐND' } })
  expect(local?.warnings[0]?.text).toContain('con số chưa được nhập')
})

test('in old Kiên Giang of 2023 the programme’s own figures hold; in 2026 they are over', async ({ as }) => {
  const asked = {
    activity: 'N-MMTB',
    place: oldKienGiang,
    costs: String(600 * million),
    funding: 'local' as const,
  }
  const then = await as.visitor.ask('norms.calculate', { ...asked, on: '2023-01-01' })
  expect(then.answers[0]).toMatchObject({
    outcome: 'found',
    norm: {
      legal: 'Quyết định 2454/QĐ-UBND',
      jurisdiction: { kind: 'oldProvince', name: 'Tỉnh Kiên Giang (trước sắp xếp)' },
    },
    reckoning: { support: 300 * million },
  })
  expect(then.answers[0]?.warnings.map(({ code }) => code)).toContain('uncertain')
  const now = await as.visitor.ask('norms.calculate', { ...asked, on: '2026-01-01' })
  expect(now.answers[0]).toMatchObject({ outcome: 'standIn', norm: { funding: 'national' } })
})

test('TTLT 26/2014 Đ.6: before 11/5/2018 a machine gets 200 at most, a waste system 30 % up to 300', async ({
  as,
}) => {
  const ask = async (activity: string) => {
    const input = { activity, on: '2018-05-10', funding: 'national' as const, costs: String(1200 * million) }
    return (await as.visitor.ask('norms.calculate', input)).answers[0]
  }
  expect(await ask('N-MMTB')).toMatchObject({ reckoning: { support: 200 * million, binding: 'ceiling' } })
  expect(await ask('N-ONCS')).toMatchObject({ reckoning: { support: 300 * million } })
  expect((await ask('N-MMTB'))?.norm?.legal).toBe('Thông tư liên tịch 26/2014/TTLT-BTC-BCT')
})

test('what the new law’s figure is nobody has seen: the earlier text is shown, and said to be so', async ({
  as,
}) => {
  const input = {
    activity: 'N-ONCS',
    on: '2021-01-01',
    funding: 'national' as const,
    costs: String(1200 * million),
  }
  const { answers } = await as.visitor.ask('norms.calculate', input)
  expect(answers[0]).toMatchObject({
    outcome: 'standIn',
    norm: { clause: 'Điều 6' },
    reckoning: { support: 300 * million },
  })
  expect(answers[0]?.warnings.map(({ code }) => code)).toContain('earlierLaw')
})

test('several lists of costs in one call answer what if; papers are those of who asks', async ({ as }) => {
  const { answers, activity } = await as.visitor.ask('norms.calculate', {
    activity: 'N-TH',
    on: '2026-11-21',
    funding: 'national',
    costs: String(40 * million),
    variants: `${60 * million}|brand:${80 * million}`,
    who: 'cooperative',
  })
  expect(answers[0]?.variants.map(({ support }) => support)).toEqual([30 * million, 35 * million])
  const papers = activity.papers.map(({ name }) => name).join()
  expect(papers).toContain('hợp tác xã')
  expect(papers).not.toContain('hộ kinh doanh')
})

test('an unknown activity, costs that are none and an unknown place are refused on their fields', async ({
  as,
}) => {
  const codes = (input: object) =>
    as.visitor.ask('norms.calculate', { activity: 'N-MMTB', ...input }).then(
      () => 'done',
      (error: unknown) =>
        error instanceof Problem
          ? error.fields[0]
            ? `${error.fields[0].path.join()} ${error.fields[0].code}`
            : error.code
          : '',
    )
  for (const activity of ['N-KHONG', 'abc'])
    expect(await codes({ activity })).toBe('activity norms.activityUnknown')
  expect(await codes({ costs: 'nhiều tiền' })).toBe('costs norms.costs')
  expect(await codes({ costs: 'machine:1000000000000000' })).toBe('costs norms.costsMost')
  expect(await codes({ variants: '5|1000000000000000' })).toBe('variants norms.costsMost')
  expect(await codes({ place: 'c:99999:2025-07-01' })).toBe('not_found')
})

test('whoever asks for an activity that there is not is told which there are on that day', async ({ as }) => {
  const asked = as.visitor.ask('norms.calculate', { activity: 'N-KHONG', on: '2026-11-21' })
  await expect(asked).rejects.toMatchObject({
    fields: [{ facts: { code: 'N-KHONG', day: '21/11/2026', known: expect.stringContaining('N-MMTB, ') } }],
  })
})
