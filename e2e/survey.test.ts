import { describe, expect, test } from 'vitest'
import { people, phone, settled } from './people.ts'

const { signedIn } = people()

/** Names of this run alone: the program may have been visited before. */
const run = String(Date.now()).slice(-5)
const workshop = `Cơ sở khô bổi Út Mười ${run}`
const noodles = `Lò bún Tám Hoa ${run}`
const round = `Khảo sát làng nghề ${run}`

/** A page and its files go through the worker from its first visit on; the browser remarks that it had begun otherwise. */
const worker = /service worker|link preload/

interface Carried {
  id: string
  name: string
}

describe('surveys of needs', () => {
  test('a collaborator fills a survey in without a line, loses the page, and it is sent when the line is back; the officer accepts it and the card shows it', async () => {
    const officer = await signedIn('congchucxa')
    officer.expects(worker)
    const { id: establishmentId } = await officer.act<Carried>('establishment.register', {
      kind: 'businessHousehold',
      name: workshop,
      places: [{ unitId: 'c:32244:2025-07-01', address: 'Ấp Rạch Gốc A', main: true }],
    })

    const asker = await signedIn('congtacvien', phone)
    const { page, context } = asker
    asker.expects(worker)
    asker.expects(/ERR_INTERNET_DISCONNECTED|Failed to load resource|FetchEvent/)
    await context.grantPermissions(['geolocation'])
    await context.setGeolocation({ latitude: 8.6512, longitude: 104.9603, accuracy: 14 })
    await asker.open('/khao-sat/lam')
    // the worker keeps the pages before the line is lost
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await asker.sound()

    await context.setOffline(true)
    await page.getByRole('button', { name: 'Lập phiếu mới' }).click()
    await page.getByRole('heading', { level: 1, name: 'Phiếu khảo sát' }).waitFor()
    await page.getByLabel('Tìm cơ sở').fill(`ut muoi ${run}`)
    await page.getByRole('button', { name: new RegExp(workshop) }).click()
    await page.getByLabel('Số lao động').fill('12')
    await page.getByLabel('Doanh thu trong năm').fill('1.450')
    await page.getByLabel('Sản phẩm chính').fill('khô cá bổi, mắm cá')
    await page.getByRole('button', { name: 'Thêm nhu cầu' }).click()
    const need = page.getByRole('group', { name: 'Nhu cầu 1' })
    await need.getByRole('combobox', { name: 'Việc cần hỗ trợ' }).click()
    await page.getByRole('option', { name: 'Mua máy móc, thiết bị, dây chuyền' }).click()
    await need.getByLabel('Cụ thể là gì').fill('Máy sấy lạnh 300 kg/mẻ')
    await need.getByLabel('Tổng kinh phí dự kiến').fill('420')
    await page.getByRole('button', { name: 'Lấy vị trí hiện tại' }).click()
    await expect(page.getByText(/8,65120; 104,96030/)).toBeSeen()
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name: 'may.png', mimeType: 'image/png', buffer: await page.screenshot() })
    await expect(page.getByRole('img', { name: 'Ảnh 1' })).toBeSeen()
    await expect(page.getByText(/Tự lưu trên máy lúc/)).toBeSeen()
    // the bar at the top of the screen covers whatever happens to stand under it
    await page.evaluate(() => window.scrollTo(0, 0))
    await asker.sound()

    // the telephone falls into the water, nearly: the page is opened anew without a line
    await page.waitForTimeout(600)
    await page.reload()
    await settled(page)
    expect(await page.getByLabel('Số lao động').inputValue()).toBe('12')
    expect(await need.getByLabel('Cụ thể là gì').inputValue()).toBe('Máy sấy lạnh 300 kg/mẻ')
    await expect(page.getByRole('img', { name: 'Ảnh 1' })).toBeSeen()

    // a name without consent is refused on the spot, on its field, and nothing is lost
    await page.getByLabel('Họ tên người trả lời').fill('Lê Thị Mười')
    await page.getByRole('button', { name: 'Gửi khi có mạng' }).click()
    await expect(page.getByRole('alert').getByText(/chưa đồng ý/)).toBeSeen()
    await page.getByLabel(/Người trả lời đồng ý/).check()
    await page.getByRole('button', { name: 'Gửi khi có mạng' }).click()
    await page.waitForURL('**/khao-sat/lam')
    const line = page.getByRole('listitem').filter({ hasText: workshop })
    await expect(line.getByText('Đang chờ mạng')).toBeSeen()
    await asker.sound()

    await context.setOffline(false)
    await expect(line.getByText('Đã gửi', { exact: true })).toBeSeen()
    await line.getByRole('link', { name: 'Xem phiếu đã gửi' }).click()
    await expect(page.getByRole('heading', { level: 1, name: workshop })).toBeSeen()
    await asker.sound()
    const address = new URL(page.url()).pathname

    await officer.open('/khao-sat?tt=sent')
    await officer.page.getByRole('link', { name: workshop }).click()
    await officer.page.waitForURL(`**${address}`)
    const sides = officer.page.getByRole('table', { name: 'So với danh bạ' })
    await expect(sides.getByRole('radio', { name: 'Số lao động: lấy Phiếu này' })).toBeSeen()
    await expect(officer.page.getByRole('list', { name: 'Tệp của bản ghi' }).first()).toBeSeen()
    await officer.sound()
    await officer.page.getByRole('button', { name: 'Chấp nhận phiếu' }).click()
    await officer.page.getByRole('dialog').getByRole('button', { name: 'Chấp nhận phiếu' }).click()
    await expect(officer.page.getByText('Đã chấp nhận').first()).toBeSeen()
    await officer.open(`/co-so/${establishmentId}`)
    await expect(officer.page.getByText('1.450', { exact: true }).first()).toBeSeen()
    await officer.open(`/co-so/${establishmentId}?muc=san-xuat`)
    await expect(officer.page.getByText('khô cá bổi').first()).toBeSeen()
    const card = await officer.ask<{ years: { workers: number; revenueVnd: number }[] }>(
      'establishment.get',
      { id: establishmentId },
    )
    expect(card.years[0]).toMatchObject({ workers: 12, revenueVnd: 1_450_000_000 })
  })

  test('what was typed stays after the session ends; whoever signs in again finds it and goes on', async () => {
    const asker = await signedIn('congtacvien', phone)
    const { page } = asker
    asker.expects(/401|Failed to load resource/)
    asker.expects(worker)
    await asker.open('/khao-sat/lam')
    await page.getByRole('button', { name: 'Lập phiếu mới' }).click()
    await page.getByRole('button', { name: 'Cơ sở chưa có trong danh sách' }).click()
    await page.getByLabel('Tên cơ sở').fill(noodles)
    await page.getByRole('combobox', { name: 'Loại hình' }).click()
    await page.getByRole('option', { name: /Hộ kinh doanh/ }).click()
    await asker.act('identity.signOut', {})
    await page.getByRole('button', { name: 'Gửi phiếu' }).click()
    const line = page.getByRole('listitem').filter({ hasText: noodles })
    await expect(line.getByText('Phiên đăng nhập đã hết')).toBeSeen()
    await asker.act('identity.signIn', { username: 'congtacvien', password: 'khuyencong' })
    await line.getByRole('button', { name: 'Gửi ngay' }).click()
    await expect(line.getByText('Đã gửi', { exact: true })).toBeSeen()
  })

  test('the department opens a round, sees each commune’s bar and what is needed where', async () => {
    const person = await signedIn('thamdinh')
    const { page } = person
    person.expects(worker)
    await person.open('/khao-sat/dot')
    await person.sound()
    await page.getByRole('button', { name: 'Mở đợt khảo sát' }).click()
    const dialog = page.getByRole('dialog', { name: 'Mở đợt khảo sát' })
    await dialog.getByLabel('Tên đợt').fill(round)
    await dialog.getByLabel('Gửi đến hết ngày').fill('31/12/2099')
    await dialog.getByRole('combobox', { name: /^Xã, phường được khảo sát/ }).fill('phan ngoc')
    await page.getByRole('option', { name: 'Xã Phan Ngọc Hiển' }).click()
    await dialog.getByLabel('Số phiếu cần có ở Xã Phan Ngọc Hiển').fill('5')
    await dialog.getByRole('button', { name: 'Mở đợt' }).click()
    await expect(page.getByRole('heading', { level: 1, name: round })).toBeSeen()
    await expect(
      page.getByRole('img', { name: /Xã Phan Ngọc Hiển: đã gửi 0, đã chấp nhận 0, cần hỏi 5/ }),
    ).toBeSeen()
    await person.sound()
    await person.open('/khao-sat/nhu-cau')
    await expect(page.getByRole('table', { name: 'Nhu cầu theo việc và xã, phường' })).toBeSeen()
    await person.sound()

    const commune = await signedIn('congchucxa')
    await commune.open('/')
    await expect(commune.page.getByText(`Khảo sát nhu cầu: ${round}`)).toBeSeen()
  })
})
