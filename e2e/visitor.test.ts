import { describe, expect, test } from 'vitest'
import { people, type Person, phone, settled } from './people.ts'

const { visitor } = people()

const programmes = [
  { code: 'can-tho-2017-2020', title: 'Chương trình khuyến công thành phố Cần Thơ đến năm 2020' },
  {
    code: 'kien-giang-2021-2025',
    title: 'Chương trình Khuyến công địa phương trên địa bàn tỉnh Kiên Giang giai đoạn 2021 - 2025',
  },
  {
    code: 'ca-mau-2026-2030',
    title: 'Chương trình Khuyến công giai đoạn 2026 - 2030 trên địa bàn tỉnh Cà Mau',
  },
  {
    code: 'ben-tre-2014-2020',
    title: 'Chương trình khuyến công trên địa bàn tỉnh Bến Tre giai đoạn 2014-2015 và hướng đến năm 2020',
  },
  {
    code: 'tuyen-quang-2016-2020',
    title: 'Chương trình khuyến công tỉnh Tuyên Quang giai đoạn 2016 - 2020',
  },
] as const

type Code = (typeof programmes)[number]['code']

const tabs = [
  'Tổng quan',
  'Chỉ tiêu',
  'Ngân sách',
  'Căn cứ',
  'Nhiệm vụ, lịch',
  'Đối chiếu',
  'Lịch sử',
  'So sánh',
]

const openTab = async ({ page }: Person, name: string) => {
  const link = page.getByRole('navigation', { name: 'Các phần của chương trình' }).getByRole('link', {
    name: new RegExp(`^${name}( \\d+)?$`),
  })
  await link.click()
  await page.waitForFunction(
    (href) => location.pathname + location.search === href,
    await link.getAttribute('href'),
  )
  await settled(page)
}

describe('the list of programmes', () => {
  test('shows the five to anyone, and finds Cà Mau typed without its marks', async () => {
    const person = await visitor()
    const { page } = person
    await person.open('/')
    await person.sound()
    await page
      .getByRole('navigation', { name: 'Menu chính' })
      .getByRole('link', { name: 'Chương trình' })
      .click()
    const rows = page.getByRole('table', { name: 'Chương trình khuyến công' }).getByRole('rowheader')
    for (const { title } of programmes) await rows.getByRole('link', { name: title, exact: true }).waitFor()
    await person.sound()

    await page.getByRole('textbox', { name: /^Tìm theo tên/ }).fill('ca mau')
    await rows.filter({ hasText: 'Kiên Giang' }).waitFor({ state: 'detached' })
    expect(await rows.getByRole('link', { name: programmes[2].title, exact: true }).count()).toBe(1)
    expect(await rows.filter({ hasText: 'Bến Tre' }).count()).toBe(0)
  })

  test('keeps its filters in the address, so that a view can be reloaded and sent', async () => {
    const person = await visitor()
    const { page } = person
    await person.open('/chuong-trinh')
    await page.getByRole('combobox', { name: 'Năm đang chạy' }).click()
    await page.getByRole('option', { name: '2016', exact: true }).click()
    await page.getByRole('textbox', { name: /^Tìm theo tên/ }).fill('tuyen')
    await page.waitForURL(/q=tuyen/)
    await page.reload()
    await settled(page)
    expect(new URL(page.url()).searchParams.get('nam')).toBe('2016')
    expect(await page.getByRole('textbox', { name: /^Tìm theo tên/ }).inputValue()).toBe('tuyen')
    expect(await page.getByRole('combobox', { name: 'Năm đang chạy' }).inputValue()).toBe('2016')
    const rows = page.getByRole('table', { name: 'Chương trình khuyến công' }).getByRole('rowheader')
    expect(await rows.allInnerTexts()).toEqual([programmes[4].title])
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    await rows.nth(4).waitFor()
  })
})

describe('a programme', () => {
  test.each(programmes)('$code opens in all its parts', async ({ code, title }) => {
    const person = await visitor()
    await person.open(`/chuong-trinh/${code}`)
    expect(await person.page.getByRole('heading', { level: 1 }).innerText()).toBe(title)
    for (const tab of tabs) {
      await openTab(person, tab)
      await person.sound()
    }
  })

  test.each(programmes)(
    '$code is read on a phone without moving the page sideways',
    async ({ code, title }) => {
      const person = await visitor(phone)
      await person.open(`/chuong-trinh/${code}`)
      expect(await person.page.getByRole('heading', { level: 1 }).innerText()).toBe(title)
      for (const tab of tabs) {
        await openTab(person, tab)
        await person.sound()
      }
    },
  )
})

describe('the budget', () => {
  const printed: [Code, string[]][] = [
    ['can-tho-2017-2020', ['18,564', '11,920', '6,644', '2,043', '4,520']],
    ['kien-giang-2021-2025', ['47.585', '24.050', '16.800', '05', '-']],
    ['ben-tre-2014-2020', ['1020', '1.020', '748', '0']],
    ['tuyen-quang-2016-2020', ['27,377', '18,877', '15,935', '2,942', '8,5']],
  ]

  test.each(printed)('of %s stands as printed, figure by figure', async (code, figures) => {
    const person = await visitor()
    const { page } = person
    await person.open(`/chuong-trinh/${code}/ngan-sach`)
    await page.getByRole('radiogroup', { name: 'Cách xem' }).getByText('Như bản in').click()
    await page.waitForURL(/xem=ban-in/)
    const cells = page.getByRole('figure').getByRole('cell')
    await cells.first().waitFor()
    const texts = new Set((await cells.allInnerTexts()).map((text) => text.trim()))
    expect(figures.filter((figure) => !texts.has(figure))).toEqual([])
    await person.sound()
  })

  test('of Cà Mau says that the paper fixes none', async () => {
    const person = await visitor()
    await person.open('/chuong-trinh/ca-mau-2026-2030/ngan-sach')
    await expect(
      person.page.getByText(/^Chương trình không có bảng kinh phí\. Mục VI\.1, Mục VI\.2 nói/),
    ).toBeSeen()
  })

  test.each(printed)('of %s is taken home as a spreadsheet and as a paper', async (code) => {
    const person = await visitor()
    const { page } = person
    await person.open(`/chuong-trinh/${code}/ngan-sach`)
    for (const [name, type, ending] of [
      ['Tải bảng tính XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
      ['Tải bản PDF như bản in', 'application/pdf', 'pdf'],
    ] as const) {
      const link = page.getByRole('link', { name })
      const answer = await page.request.get((await link.getAttribute('href')) ?? '')
      expect(answer.status()).toBe(200)
      expect(answer.headers()['content-type']).toBe(type)
      expect((await answer.body()).length).toBeGreaterThan(2000)
      const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
      expect(file.suggestedFilename()).toMatch(new RegExp(`${code}.*\\.${ending}$`))
    }
  })

  test('leads from a figure of the pivot to the printed cells behind it', async () => {
    const person = await visitor()
    const { page } = person
    await person.open('/chuong-trinh/kien-giang-2021-2025/ngan-sach')
    await page.getByRole('radiogroup', { name: 'Cách xem' }).getByText('Tổng hợp').click()
    const table = page.getByRole('table', { name: /^Kinh phí theo/ })
    const row = table.getByRole('row', { name: /Mô hình trình diễn/ })
    await row.getByRole('button', { name: /^28\.800/ }).click()
    const behind = page.getByRole('region', { name: 'Số này từ đâu' })
    await behind.waitFor()
    const cells = await behind.getByRole('listitem').locator('strong').allInnerTexts()
    const sum = cells.reduce((all, text) => all + Number(text.replaceAll('.', '')), 0)
    expect(sum).toBe(28_800)
    await person.sound()
    await page.reload()
    await behind.getByRole('link', { name: 'Xem trong bảng' }).first().click()
    await page.waitForURL(/dong=/)
  })
})

describe('the check', () => {
  const known: [Code, string[]][] = [
    ['can-tho-2017-2020', ['18,564', '(I+II+II+IV+V+VI+VII+VIII)', '45/2015/NĐ-CP']],
    ['kien-giang-2021-2025', ['47.585', '47.586', '«Lướt»', '245A /QĐ-UBND']],
    ['ca-mau-2026-2030', ['«V NỘI DUNG CỦA CHƯƠNG TRÌNH»', '«V NHIỆM VỤ, GIẢI PHÁP THỰC HIỆN»']],
    ['ben-tre-2014-2020', ['1.600', '1.650', '+50', '4.560', '2.280', '[1 +2+3+4+5+6+8+8+9]']],
    ['tuyen-quang-2016-2020', ['«1 Tổng kinh phí thực hiện Chương trình»']],
  ]

  test.each(known)('of %s tells what does not add up', async (code, told) => {
    const person = await visitor()
    const { page } = person
    await person.open(`/chuong-trinh/${code}/doi-chieu`)
    const rows = page.locator('[id^="phat-hien-"]')
    await rows.first().waitFor()
    const text = (await rows.allInnerTexts()).join('\n')
    expect(told.filter((each) => !text.includes(each))).toEqual([])
  })

  test('keeps its class in the address and leads to the cell in question', async () => {
    const person = await visitor()
    const { page } = person
    await person.open('/chuong-trinh/kien-giang-2021-2025/doi-chieu?loai=rounding')
    await page.getByRole('region', { name: 'Làm tròn' }).waitFor()
    expect(await page.getByRole('region', { name: 'In sai' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Bảng theo năm, dòng «Tổng», cột Tổng kinh phí thực hiện' }).click()
    await page.waitForURL(/ngan-sach\?bang=years/)
    await expect(page.getByRole('gridcell', { name: 'Phát hiện số 1 47.585' })).toBeSeen()
  })
})

describe('comparison', () => {
  test('puts two ticked programmes side by side', async () => {
    const person = await visitor()
    const { page } = person
    await person.open('/chuong-trinh')
    for (const { title } of [programmes[1], programmes[3]])
      await page.getByRole('checkbox', { name: `Chọn ${title} để so sánh` }).check()
    await page.getByRole('link', { name: 'So sánh', exact: true }).click()
    await page.waitForURL(/so-sanh\?ma=/)
    await person.sound()
    const money = page.getByRole('table', { name: 'Kinh phí' })
    const total = money.getByRole('row', { name: /^Tổng kinh phí/ })
    expect((await total.getByRole('cell').allInnerTexts()).map((text) => text.trim())).toEqual([
      '47.586',
      '391.573',
    ])
  })
})
