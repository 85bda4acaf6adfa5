import type { Actor } from '#contract/kernel/actor.ts'
import { config } from '#server/platform/config.ts'
import type { Letter } from '#server/platform/door-types.ts'
import type { PersonDetail } from './store.ts'

/** Tells the address that an account had until now who took it out; the new address is not told to it. */
export const addressLetter = (
  person: Pick<PersonDetail, 'name' | 'username'>,
  address: string,
  by: Pick<Actor, 'name' | 'organisationName'>,
): Letter => ({
  to: { address },
  subject: 'Địa chỉ thư của tài khoản Khuyến công số đã thay đổi',
  text: [
    `Kính gửi ${person.name},`,
    '',
    `${by.name} (${by.organisationName}) vừa thay địa chỉ thư điện tử của tài khoản «${person.username}».`,
    'Từ nay thư của hệ thống, kể cả liên kết đặt lại mật khẩu, không gửi về địa chỉ này nữa.',
    '',
    'Nếu đúng ý ông/bà, xin bỏ qua thư này.',
    `Nếu không: đổi ngay mật khẩu và kết thúc các phiên khác tại ${config.publicUrl}/tai-khoan,`,
    'rồi báo cho lãnh đạo đơn vị và quản trị hệ thống.',
  ].join('\n'),
})
