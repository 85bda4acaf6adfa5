import { Role, roles as roleCodes } from '#contract/identity/nouns.ts'
import { giftRefusal, manages } from '#contract/identity/rules.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fold, tidy } from '#contract/kernel/text.ts'
import { roles } from '#contract/words/vi.ts'
import type { Queryable } from '#server/platform/db.ts'
import type {
  CodeOption,
  Existing,
  ImportContext,
  ImportDefinition,
  ImportRow,
  RowProblem,
  Value,
  Values,
} from '#server/platform/tables/definition.ts'
import { anEmail } from './email.ts'
import {
  addPeople,
  changePeople,
  countUsed,
  deletePeople,
  listPeople,
  listStanding,
  type PersonFacts,
} from './store.ts'

const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null)

const factsOf = (values: Values, today: string): PersonFacts => ({
  username: String(values['username']),
  name: String(values['name']),
  email: text(values['email']),
  phone: text(values['phone']),
  division: text(values['division']),
  role: Role.parse(values['role']),
  organisationId: String(values['organisationId']),
  from: text(values['from']) ?? today,
  title: text(values['title']),
})

/** Organisations at which this administrator may give roles. */
async function organisations(db: Queryable, { actor, today }: ImportContext): Promise<CodeOption[]> {
  const standing = await listStanding(db, [actor.provinceId], today)
  return standing.map(({ id, name, shortName, code }) => ({
    code: id,
    name,
    aliases: [shortName, code].filter((alias) => alias !== null),
  }))
}

const lower = (typed: string): string => tidy(typed).toLowerCase()
/** Excel drops the zero before a phone number that it takes for a number. */
const phone = (typed: string): string => typed.replace(/[\s.()-]/g, '').replace(/^(?=[35789]\d{8}$)/, '0')

const columns: ImportDefinition['columns'] = [
  {
    key: 'name',
    heading: 'Họ và tên',
    aliases: ['Họ tên', 'Tên cán bộ', 'Người dùng', 'Cán bộ'],
    type: { kind: 'text', max: 120, pattern: { of: /.{2}/, words: 'Họ và tên phải có ít nhất 2 ký tự.' } },
    required: true,
  },
  {
    key: 'username',
    heading: 'Tên đăng nhập',
    aliases: ['Tài khoản', 'User', 'Username'],
    type: {
      kind: 'text',
      max: 60,
      tidy: lower,
      pattern: {
        of: /^[a-z0-9][a-z0-9._-]{2,59}$/,
        words: 'Tên đăng nhập gồm 3 đến 60 chữ thường không dấu, số, dấu chấm, gạch nối.',
      },
    },
    required: true,
    hint: 'Chữ thường không dấu, số, dấu chấm, gạch nối',
  },
  {
    key: 'email',
    heading: 'Thư điện tử',
    aliases: ['Email', 'E-mail', 'Hộp thư'],
    type: {
      kind: 'text',
      max: 120,
      tidy: lower,
      pattern: anEmail,
    },
    sensitive: 'email',
    hint: 'Nơi nhận thư mời đặt mật khẩu',
  },
  {
    key: 'phone',
    heading: 'Điện thoại',
    aliases: ['Số điện thoại', 'Di động', 'SĐT', 'ĐT'],
    type: {
      kind: 'text',
      max: 20,
      tidy: phone,
      pattern: { of: /^$|^\+?\d{8,15}$/, words: 'Không phải số điện thoại.' },
    },
    sensitive: 'phone',
  },
  {
    key: 'role',
    heading: 'Vai trò',
    aliases: ['Quyền'],
    type: { kind: 'code', options: async () => roleCodes.map((code) => ({ code, name: roles[code] })) },
    required: true,
  },
  {
    key: 'organisationId',
    heading: 'Tổ chức',
    aliases: ['Cơ quan', 'Đơn vị', 'Đơn vị công tác', 'Nơi công tác'],
    type: { kind: 'code', options: organisations },
    required: true,
    hint: 'Tên tổ chức đã có trong danh mục',
  },
  {
    key: 'title',
    heading: 'Chức vụ',
    aliases: ['Chức danh'],
    type: { kind: 'text', max: 120 },
    blankKeeps: true,
  },
  {
    key: 'division',
    heading: 'Phòng, bộ phận',
    aliases: ['Phòng', 'Phòng, ban', 'Bộ phận'],
    type: { kind: 'text', max: 120 },
  },
  {
    key: 'from',
    heading: 'Từ ngày',
    aliases: ['Ngày bắt đầu', 'Giữ vai trò từ'],
    type: { kind: 'date', min: '1990-01-01' },
    hint: 'Để trống: từ hôm nay',
    blankKeeps: true,
  },
]

const rowKey = (values: Values): string => fold(String(values['username']))

/** Columns that belong to a role: an import gives a role, it does not change one. */
const ofRole = ['role', 'organisationId', 'from', 'title'] as const
const roleHeadings = {
  role: 'vai trò',
  organisationId: 'tổ chức',
  from: 'ngày bắt đầu',
  title: 'chức vụ',
} as const

function checkExisting(row: ImportRow, found: Existing): RowProblem[] {
  const other = ofRole.find(
    (key) =>
      row.values[key] !== undefined && row.values[key] !== null && row.values[key] !== found.values[key],
  )
  return other
    ? [
        {
          no: row.no,
          column: other,
          why: `Tài khoản đã có với ${roleHeadings[other]} khác; hãy đổi vai trò ở trang của người này.`,
        },
      ]
    : []
}

async function check(
  db: Queryable,
  rows: readonly ImportRow[],
  existing: ReadonlyMap<string, Existing>,
  { actor, today }: ImportContext,
): Promise<RowProblem[]> {
  const standing = new Map((await listStanding(db, [actor.provinceId], today)).map((one) => [one.id, one]))
  return rows.flatMap((row): RowProblem[] => {
    const found = existing.get(rowKey(row.values))
    if (found?.id === actor.personId)
      return [{ no: row.no, column: 'username', why: 'Không tự nhập tài khoản của mình.' }]
    if (found && found.values['kept'] === false)
      return [{ no: row.no, column: 'username', why: 'Tên đăng nhập này đã có ở nơi khác.' }]
    if (found) return checkExisting(row, found)
    const { role, organisationId, from } = factsOf(row.values, today)
    const organisation = standing.get(organisationId)
    if (!organisation) return [{ no: row.no, column: 'organisationId', why: 'Tổ chức không còn hoạt động.' }]
    const refusal = giftRefusal(actor, { personId: '', role, organisation })
    if (refusal === 'misplaced')
      return [{ no: row.no, column: 'role', why: `Vai trò «${roles[role]}» không có ở loại tổ chức này.` }]
    if (refusal)
      return [{ no: row.no, column: 'organisationId', why: 'Tổ chức này ngoài phạm vi quản lý của bạn.' }]
    if (organisation.validFrom !== null && from < organisation.validFrom)
      return [{ no: row.no, column: 'from', why: 'Trước ngày tổ chức được thành lập.' }]
    return []
  })
}

/** Accounts of the administrator's own jurisdiction, each with its first role; passwords come by invitation. */
export const peopleImport: ImportDefinition = {
  kind: 'people',
  title: 'Người dùng',
  needs: 'identity.createPerson',
  columns,
  keyColumns: ['username'],
  rowKey,
  async existing(db, rows, { actor, today }) {
    const people = await listPeople(
      db,
      rows.map(({ values }) => rowKey(values)),
      today,
    )
    return new Map(
      people.map(({ id, homeProvince, beyond, roles: _, ...facts }) => {
        const here = manages(actor, { provinceId: homeProvince === '00' ? null : homeProvince })
        const kept = here && (actor.provinceId === null || !beyond)
        return [facts.username, { id, values: { ...facts, kept } }]
      }),
    )
  },
  check,
  create: (db, rows, { actor, today }) =>
    addPeople(
      db,
      rows.map(({ values }) => ({ ...factsOf(values, today), homeProvince: actor.provinceId ?? '00' })),
      actor.personId,
    ),
  async change(db, changes) {
    const own = ({ after }: { after: Values }) =>
      Object.fromEntries(Object.entries(after).filter(([key]) => !ofRole.some((one) => one === key)))
    await changePeople(
      db,
      changes.map((change) => ({ id: change.id, after: own(change) })),
    )
  },
  async remove(db, ids) {
    const used = await countUsed(db, ids)
    if (used > 0) throw new Problem('in_use', { facts: { count: used } })
    await deletePeople(db, ids)
  },
}
