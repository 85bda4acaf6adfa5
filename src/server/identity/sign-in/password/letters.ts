import { config } from '#server/platform/config.ts'
import type { Letter } from '#server/platform/door-types.ts'
import type { Credentials } from './store-password.ts'

const linkOf = (token: string): string => `${config.publicUrl}/dat-mat-khau#${token}`

const lines = (...text: string[]): string => text.join('\n')

/** The letter with which a person who forgot their password chooses another. */
export const resetLetter = (person: Credentials, token: string): Letter => ({
  to: { personId: person.id },
  subject: 'Đặt lại mật khẩu Khuyến công số',
  secret: true,
  text: lines(
    `Kính gửi ${person.name},`,
    '',
    `Có người yêu cầu đặt lại mật khẩu của tài khoản «${person.username}». Mở liên kết dưới đây để đặt mật khẩu mới:`,
    '',
    linkOf(token),
    '',
    `Liên kết dùng được một lần, trong ${config.signIn.resetMinutes} phút.`,
    'Nếu không phải ông/bà yêu cầu, xin bỏ qua thư này: mật khẩu chưa thay đổi.',
  ),
})

/** The letter that brings a person into the house. */
export const inviteLetter = (person: Credentials, token: string, by: string): Letter => ({
  to: { personId: person.id },
  subject: 'Tài khoản Khuyến công số của ông/bà',
  secret: true,
  text: lines(
    `Kính gửi ${person.name},`,
    '',
    `${by} mời ông/bà đặt mật khẩu cho tài khoản «${person.username}» trên hệ thống Khuyến công số:`,
    '',
    linkOf(token),
    '',
    `Liên kết dùng được một lần, trong ${config.signIn.inviteHours} giờ.`,
  ),
})
