import { expect, test, type Cast } from '#server/testing/door.ts'
import { contracts } from '#contract/index.ts'
import { isGranted } from '#contract/grants.ts'
import type { Contract } from '#contract/kernel/act.ts'
import { today } from '#server/platform/clock.ts'

const rightsOf = async (as: Cast, username: string) => {
  const { items } = await as.administrator.ask('identity.people', { q: username })
  const rights = await as.administrator.ask('identity.rights', { personId: items[0]?.id ?? '' })
  return (act: string) => rights.rooms.flatMap(({ acts }) => acts).find(({ name }) => name === act)
}

test('a person may do what a role at an organisation gives, and for the rest it is told whose it is', async ({
  as,
}) => {
  const right = await rightsOf(as, 'thamdinh')
  expect(right('programme.submit')).toMatchObject({
    allowed: true,
    words: 'Trình phê duyệt',
    ways: [
      {
        role: 'departmentAppraiser',
        organisationName: 'Sở Công Thương tỉnh Cà Mau',
        reach: 'Cà Mau',
        to: null,
      },
    ],
  })
  expect(right('programme.approve')).toMatchObject({
    allowed: false,
    ways: [],
    heldBy: ['Phó Chủ tịch UBND tỉnh', 'Chủ tịch UBND xã', 'Lãnh đạo Bộ Công Thương'],
  })
  expect((await rightsOf(as, 'congchucxa'))('programme.submit')?.ways).toMatchObject([
    { reach: 'xã Phan Ngọc Hiển, Cà Mau' },
  ])
})

test('a right by delegation tells by whose paper, and until when', async ({ as }) => {
  const holdingId = (await as.viceChair.actor())?.holdingId ?? ''
  const { items } = await as.administrator.ask('identity.people', { q: 'giamdoc' })
  await as.viceChair.do('identity.delegate', {
    holdingId,
    toPersonId: items[0]?.id ?? '',
    toTitle: 'Giám đốc Sở',
    acts: ['programme.approve'],
    from: today(),
    to: today(),
    documentNumber: '45/GUQ-UBND',
    documentDate: today(),
  })
  const right = await rightsOf(as, 'giamdoc')
  expect(right('programme.approve')).toMatchObject({
    allowed: true,
    ways: [{ delegation: { fromName: 'Lâm Văn Sử', documentNumber: '45/GUQ-UBND' }, to: today() }],
  })
  expect(right('programme.return')).toMatchObject({ allowed: false })
})

test('on a record it is told who may take which step now, and of the others why not', async ({ as }) => {
  const { code } = await as.appraiser.do('programme.create', {
    title: 'Chương trình thử',
    level: 'province',
    unitId: 'p:96:2025-07-01',
    yearFrom: 2041,
    yearTo: 2045,
  })
  const asked = await as.director.ask('identity.rightsOn', { kind: 'programme', id: code })
  expect(asked).toMatchObject({ title: 'Chương trình thử', state: 'Bản nháp' })
  const step = (act: string) => asked.steps.find((one) => one.act === act)
  expect(step('programme.submit')?.allowed.map(({ name }) => name)).toEqual([
    'Phạm Thu Hà',
    'Trần Quốc Khánh',
  ])
  expect(step('programme.submit')?.refused).toMatchObject([{ name: 'Lý Thị Diễm', refusal: 'out_of_reach' }])
  expect(step('programme.approve')).toMatchObject({
    allowed: [],
    heldBy: expect.arrayContaining(['Chủ tịch UBND xã']),
  })
  expect(step('programme.approve')?.refused.find(({ name }) => name === 'Lâm Văn Sử')).toMatchObject({
    refusal: 'step_not_allowed',
    why: 'Bản ghi đang ở trạng thái «Bản nháp».',
  })
})

test('an auditor may do nothing but with the own account: the rest is looking', () => {
  // how one likes to see a list is one's own
  const own = ['tables.saveView', 'tables.dropView']
  const acts = Object.values<Contract>(contracts).filter(
    ({ kind, name }) => kind === 'act' && isGranted('auditor', name) && !own.includes(name),
  )
  expect(acts.filter(({ name }) => /^(documents|tables|programme)\./.test(name))).toEqual([])
  expect(acts.filter(({ name }) => !isGranted('juror', name))).toEqual([])
})

test('whose people may act on a record is told to nobody of another province, nor that a draft is there', async ({
  as,
}) => {
  const ask = (who: 'stranger' | 'collaborator' | 'auditor', id: string) =>
    as[who].ask('identity.rightsOn', { kind: 'programme', id }).catch((error: unknown) => error)
  expect(await ask('stranger', 'ca-mau-2026-2030')).toMatchObject({ code: 'not_found' })
  expect(await ask('collaborator', 'ca-mau-2026-2030')).toMatchObject({ code: 'not_granted' })
  expect(await ask('auditor', 'ca-mau-2026-2030')).toMatchObject({ state: 'Đang thực hiện' })
  expect(await ask('auditor', 'khong-co')).toMatchObject({ code: 'not_found' })
})

test('a kind of record that only JavaScript knows is no kind of ours', async ({ as }) => {
  const id = (await as.appraiser.actor())?.personId ?? ''
  for (const kind of ['constructor', '__proto__', 'toString']) {
    await expect(as.administrator.ask('identity.rightsOn', { kind, id }), kind).rejects.toMatchObject({
      code: 'not_found',
    })
    const look = { kind, id, field: 'phone', reason: 'Thử loại không có' }
    await expect(as.administrator.do('identity.unmask', look), kind).rejects.toMatchObject({
      code: 'not_found',
    })
  }
})
