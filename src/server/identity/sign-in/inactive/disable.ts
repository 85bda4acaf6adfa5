import { config } from '#server/platform/config.ts'
import type { Database, Queryable } from '#server/platform/db.ts'
import type { AuditEvent } from '#server/platform/door.ts'
import type { Letter } from '#server/platform/door-types.ts'
import { house } from '#server/platform/reach.ts'
import { recordAudit } from '../../store.ts'
import { claimWarnings, disableIdle, type Idle } from './store-inactive.ts'

const warning = (person: Idle, days: number): Letter => ({
  to: { personId: person.id },
  subject: 'Tài khoản Khuyến công số sắp bị khoá vì lâu không dùng',
  text: [
    `Kính gửi ${person.name},`,
    '',
    `Tài khoản «${person.username}» lâu rồi không được dùng và sẽ bị khoá sau ${days} ngày.`,
    `Để giữ tài khoản, chỉ cần đăng nhập một lần: ${config.publicUrl}/dang-nhap`,
  ].join('\n'),
})

const eventOf = (person: Idle): AuditEvent => ({
  act: 'identity.disablePerson',
  actor: null,
  subject: { kind: 'person', id: person.id },
  facts: { username: person.username },
  before: { active: true },
  after: { active: false },
  reason: `Không dùng trong ${config.signIn.inactiveDays} ngày`,
  address: '',
  requestId: 'identity.inactive',
})

/**
 * Once a day: warns whose account will be disabled, disables whose warning has passed. Never the last administrator of
 * a place; an administrator enables them again.
 * @see NĐ 331/2026/NĐ-CP: accounts unused for 45 days
 */
export async function disableInactive(
  database: Database,
  post: (db: Queryable, letter: Letter) => Promise<void>,
): Promise<void> {
  const { inactiveDays, inactiveWarnDays } = config.signIn
  if (inactiveDays === 0) return
  const warnDays = Math.min(inactiveWarnDays, inactiveDays)
  await database.transaction(house, async (db) => {
    for (const person of await disableIdle(
      db,
      inactiveDays,
      warnDays,
      `Không dùng trong ${inactiveDays} ngày`,
    ))
      await recordAudit(db, eventOf(person))
    for (const person of await claimWarnings(db, inactiveDays - warnDays))
      if (person.email) await post(db, warning(person, warnDays))
  })
}
