import type { z } from 'zod'
import type { send } from '#contract/survey/acts.ts'
import type { Person } from '#server/testing/door.ts'

/** Xã Phan Ngọc Hiển, where the commune's people of the cast work, and a commune beside it. */
export const here = 'c:32244:2025-07-01'

type Sent = z.input<typeof send.input>

/** What somebody fills in at a workshop that the register does not know, unless a test says otherwise. */
export const filledIn = (change: Partial<Sent> = {}): Sent => ({
  id: crypto.randomUUID(),
  unitId: here,
  surveyedOn: '2026-11-20',
  year: 2025,
  facts: {
    name: 'Cơ sở khô bổi Tư Nhàn',
    kind: 'businessHousehold',
    representative: 'Lê Văn Nhàn',
    phone: '0913 555 121',
    address: 'Ấp Rạch Gốc B',
    state: 'active',
    workers: 7,
    revenueVnd: 1_200_000_000,
    products: 'khô cá bổi, khô cá lóc',
  },
  needs: [
    {
      key: 'n1',
      kind: 'machines',
      what: 'Máy sấy khô 300 kg/mẻ',
      estimatedVnd: 240_000_000,
      ownVnd: 140_000_000,
      year: 2027,
    },
    { key: 'n2', kind: 'fair', what: 'Gian hàng ở hội chợ Cần Thơ' },
  ],
  difficulties: 'Mùa mưa không phơi được',
  respondent: { name: 'Lê Thị Nhàn', title: 'Vợ chủ cơ sở', phone: '0913555122' },
  consent: true,
  ...change,
})

/** An establishment of the register in Phan Ngọc Hiển; returns its id. */
export async function anEstablishment(person: Person, name = 'Cơ sở tôm khô Ba Lành'): Promise<string> {
  const { id } = await person.do('establishment.register', {
    kind: 'businessHousehold',
    name,
    representative: 'Trần Thị Lành',
    phone: '0918000111',
    taxCode: null,
    places: [{ unitId: here, address: 'Ấp Tân Lập', main: true }],
  })
  return id
}
