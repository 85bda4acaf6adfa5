import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { people, phone, type Person } from './people.ts'
import { keepGroup, openOwnPlan, reason, sendPlan, take, trimLine, writeLine } from './plan-writing.ts'

const { signedIn, visitor } = people()

const year = 2029
const password = 'Ba con rạch nhỏ 2026'
const desk = (page: 'tong-hop' | 'tai-chinh' | 'phe-duyet' | 'phien-ban') => `/ke-hoach/${year}/${page}`
const today = new Date().toISOString().slice(0, 10)

const machine = 'Hỗ trợ máy sấy cho tổ hợp tác'
const training = 'Tập huấn bán hàng trên mạng'
const fair = 'Gian hàng tại hội chợ vùng'
const newcomer = 'Phòng trưng bày sản phẩm của tỉnh'

/** The token of the newest letter to this person, as it waits in the outbox of a house without mail. */
async function invitation(administrator: Person, name: string): Promise<string> {
  const { items } = await administrator.ask<{ items: { id: string; to: string; opens: boolean }[] }>(
    'agenda.letters',
    {},
  )
  const letter = items.find(({ to, opens }) => to === name && opens)
  const { body } = await administrator.act<{ body: string }>('agenda.openLetter', { id: letter?.id ?? '' })
  return /#([\w-]+)/.exec(body)?.[1] ?? ''
}

/** Another commune's office with an officer, who has chosen a password by the link of the invitation. */
async function aCommune(administrator: Person, name: string, unitId: string): Promise<Person> {
  const { id: organisationId } = await administrator.act<{ id: string }>('identity.createOrganisation', {
    kind: 'communeCommittee',
    name: `UBND ${name}`,
    provinceId: '96',
    unitId,
    validFrom: '2025-07-01',
  })
  const username = `ke-hoach.${unitId.slice(2, 7)}`
  const made = await administrator.act<{ id: string }>('identity.createPerson', {
    name: `Cán bộ ${name}`,
    username,
    email: `${username}@example.vn`,
    organisationId,
    role: 'communeOfficer',
    from: today,
    documentNumber: '01/QĐ-UBND',
  })
  await administrator.act('identity.invite', { personId: made.id })
  const person = await visitor()
  const token = await invitation(administrator, `Cán bộ ${name}`)
  await person.act('identity.choosePassword', { token, password })
  await person.act('identity.signIn', { username, password })
  return person
}

interface Office {
  organisationId: string
  name: string
}

/** A round of which three communes and the centre are asked. */
async function aRound(officer: Person, asked: RegExp): Promise<void> {
  const { offices } = await officer.ask<{ offices: Office[] }>('planning.newRound', { year: String(year) })
  const senders = offices.filter(({ name }) => asked.test(name))
  const made = await officer.act<{ id: string; version: number }>('planning.createRound', {
    year,
    title: `Lập kế hoạch khuyến công năm ${year}`,
    dueOn: `${year - 1}-10-30`,
    senders: senders.map(({ organisationId }) => ({ organisationId })),
    ceilings: [{ source: 'provincial', ceilingVnd: 1_000_000_000, basis: 'Dự toán thử' }],
  })
  const opened = await officer.act<{ senders: number }>('planning.openRound', made)
  expect(opened.senders).toBe(4)
}

const million = (amount: number): number => amount * 1_000_000

/** A unit writes its plan of one line on the screen, and sends it; its id. */
async function writesAndSends(unit: Person, title: string, millions: number): Promise<string> {
  const id = await openOwnPlan(unit, year)
  await writeLine(unit, title, millions)
  await unit.sound()
  await sendPlan(unit)
  await stateSeen(unit, 'Đã gửi')
  return id
}

const unitPlan = (id: string) => `/ke-hoach/${year}/don-vi/${id}`

const paper = (number: string) => async (dialog: Locator) =>
  await dialog.getByRole('textbox', { name: /^Số / }).fill(number)

const decision = (number: string) => async (dialog: Locator) => {
  await dialog.getByRole('textbox', { name: 'Số quyết định' }).fill(number)
  await dialog.getByRole('textbox', { name: 'Người ký' }).fill('Lâm Văn Sử')
}

const stateSeen = async (person: Person, state: string): Promise<void> =>
  await expect(person.page.getByText(state, { exact: true }).first()).toBeSeen()

describe('the yearly plan', () => {
  test('three communes, the centre, Finance and the Chairman go through a whole round, with a return, a trim, an exception and an adjustment', async () => {
    const officer = await signedIn('thamdinh')
    const administrator = await signedIn('quantri')
    const first = await signedIn('congchucxa')
    const second = await aCommune(administrator, 'xã Thử Một', 'c:32095:2025-07-01')
    const third = await aCommune(administrator, 'xã Thử Hai', 'c:32098:2025-07-01')
    await aRound(officer, /Phan Ngọc Hiển|xã Thử|^Trung tâm Khuyến công.*Cà Mau/)
    const centre = await signedIn('trungtam')

    // the units write and send; one plan is returned and comes back with the reason why it stayed as it was
    const returned = await writesAndSends(first, machine, 300)
    const plans = [
      returned,
      await writesAndSends(second, training, 80),
      await writesAndSends(third, 'Máy ép dầu dừa', 150),
      await writesAndSends(centre, fair, 200),
    ]
    await officer.open(unitPlan(returned))
    await take(officer, 'Trả lại', reason('Nêu rõ nhu cầu'))
    await first.open(unitPlan(returned))
    await expect(first.page.getByText('Sở trả lại: Nêu rõ nhu cầu')).toBeSeen()
    await sendPlan(first, (dialog) =>
      dialog.getByRole('textbox', { name: 'Vì sao gửi lại như cũ' }).fill('Nhu cầu đã nêu trong thuyết minh'),
    )
    for (const id of plans) {
      await officer.open(unitPlan(id))
      await take(officer, 'Tiếp nhận')
    }

    // the department puts the lines into the plan and trims one
    await officer.open(desk('tong-hop'))
    await keepGroup(officer, /^Chọn cả nhóm 5\./)
    await trimLine(officer, fair, { millions: 180, why: 'Bớt một gian hàng' })
    await officer.sound()

    await officer.open(desk('tai-chinh'))
    await take(officer, 'Gửi lấy ý kiến Sở Tài chính')
    await stateSeen(officer, 'Sở Tài chính đang cho ý kiến')
    await officer.sound()

    // Finance reduces one line by key, asks about another, agrees with the rest
    const finance = await signedIn('taichinh')
    await finance.open('/')
    await expect(finance.page.getByText('Chờ ý kiến của Sở Tài chính').first()).toBeSeen()
    await finance.open(desk('tai-chinh'))
    await finance.sound()
    await finance.page.getByRole('button', { name: `Thống nhất: ${machine}` }).focus()
    await finance.page.keyboard.press('g')
    const less = finance.page.getByRole('dialog')
    await less.getByRole('textbox', { name: 'Ngân sách tỉnh' }).fill('250')
    await less.getByRole('textbox', { name: 'Lý do giảm' }).fill('Theo báo giá')
    await less.getByRole('button', { name: 'Giảm' }).click()
    await less.waitFor({ state: 'detached' })
    await finance.page.getByRole('button', { name: `Hỏi: ${training}` }).click()
    const asks = finance.page.getByRole('dialog')
    await asks.getByRole('textbox', { name: 'Nội dung cần làm rõ' }).fill('Bao nhiêu học viên?')
    await asks.getByRole('button', { name: 'Hỏi' }).click()
    await asks.waitFor({ state: 'detached' })
    await take(finance, 'Thống nhất các mục còn lại')
    await take(finance, 'Gửi ý kiến', paper('900/STC-NS'))
    await stateSeen(finance, 'Đã có ý kiến tài chính')

    // the department cannot submit with an open question; it answers, submits, and gets the plan back once
    await officer.open(desk('tai-chinh'))
    await officer.page.getByRole('button', { name: `Trả lời: ${training}` }).click()
    const answer = officer.page.getByRole('dialog')
    await answer.getByRole('textbox', { name: 'Trả lời' }).fill('Hai lớp, 60 học viên')
    await answer.getByRole('button', { name: 'Trả lời' }).click()
    await answer.waitFor({ state: 'detached' })
    await take(officer, 'Trình phê duyệt', paper('45/TTr-SCT'))
    const chairman = await signedIn('phochutich')
    await chairman.open(desk('phe-duyet'))
    await expect(chairman.page.getByText(/Sở Tài chính đề nghị giảm 1 mục/)).toBeSeen()
    await chairman.sound()
    await take(chairman, 'Trả lại', reason('Soát lại danh mục'))
    await officer.open(desk('phe-duyet'))
    await expect(officer.page.getByText(/Trả lại: Soát lại danh mục/)).toBeSeen()
    await take(officer, 'Trình phê duyệt', paper('46/TTr-SCT'))

    // the Chairman approves with an exception, and the money is held
    await chairman.open(desk('phe-duyet'))
    await chairman.page.getByRole('button', { name: `Ngoại lệ: ${training}` }).click()
    const except = chairman.page.getByRole('dialog')
    await except.getByRole('textbox', { name: 'Lý do' }).fill('Trùng lớp của Sở khác')
    await except.getByRole('button', { name: 'Ghi ngoại lệ' }).click()
    await except.waitFor({ state: 'detached' })
    await take(chairman, 'Phê duyệt', decision('12/QĐ-UBND'))
    await stateSeen(chairman, 'Đã phê duyệt')
    const { plan } = await chairman.ask<{ plan: { ceilings: { source: string; reservedVnd: number }[] } }>(
      'planning.plan',
      { year: String(year) },
    )
    expect(plan.ceilings.find(({ source }) => source === 'provincial')?.reservedVnd).toBe(million(580))

    // an adjustment brings a line in and takes one out; the annex shows before and after
    await officer.open(desk('phien-ban'))
    await take(officer, 'Điều chỉnh, bổ sung', reason('Giữa năm'))
    await officer.page.getByRole('button', { name: 'Bổ sung mục mới' }).click()
    const add = officer.page.getByRole('dialog')
    await add.getByRole('textbox', { name: 'Tên mục' }).fill(newcomer)
    await add.getByRole('combobox', { name: 'Nội dung Điều 4' }).click()
    await officer.page.getByRole('option').nth(4).click()
    await add.getByRole('textbox', { name: 'Ngân sách tỉnh' }).fill('120')
    await add.getByRole('textbox', { name: 'Lý do' }).fill('Sở đề nghị')
    await add.getByRole('button', { name: 'Bổ sung mục mới' }).click()
    await add.waitFor({ state: 'detached' })
    await officer.page.getByRole('button', { name: `Đưa ra: ${fair}` }).click()
    const out = officer.page.getByRole('dialog')
    await out.getByRole('textbox', { name: 'Lý do' }).fill('Hội chợ hoãn')
    await out.getByRole('button', { name: /^Đưa ra/ }).click()
    await out.waitFor({ state: 'detached' })
    await officer.sound()
    await take(officer, 'Trình điều chỉnh', paper('80/TTr-SCT'))
    await chairman.open(desk('phe-duyet'))
    await take(chairman, 'Phê duyệt', decision('88/QĐ-UBND'))
    await chairman.open(desk('phien-ban'))
    const annex = chairman.page.getByRole('table', { name: 'Trước và sau' })
    await expect(annex.getByText(newcomer)).toBeSeen()
    await expect(annex.getByText('Lý do: Hội chợ hoãn').or(annex.getByText(fair)).first()).toBeSeen()
    await chairman.sound()

    // whoever is given a line sees it on a phone
    await officer.open(desk('phe-duyet'))
    await officer.page.getByRole('checkbox', { name: `Chọn: ${newcomer}` }).check()
    await take(officer, 'Giao thực hiện', async (dialog) => {
      await dialog.getByRole('combobox', { name: 'Đơn vị' }).click()
      await officer.page
        .getByRole('option', { name: /Trung tâm Khuyến công/ })
        .first()
        .click()
    })
    const hand = await signedIn('trungtam', phone)
    await hand.open('/ke-hoach/viec-duoc-giao')
    await expect(hand.page.getByText(newcomer)).toBeSeen()
    await hand.sound()
    await hand.open(desk('tai-chinh'))
    await hand.sound()
  }, 240_000)
})
