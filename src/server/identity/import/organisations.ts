import { OrganisationKind, organisationKinds as kinds } from '#contract/identity/nouns.ts'
import { manages, mayBeKind } from '#contract/identity/rules.ts'
import { fold, tidy } from '#contract/kernel/text.ts'
import { organisationKinds } from '#contract/words/vi.ts'
import type { Queryable } from '#server/platform/db.ts'
import type {
  CodeOption,
  ImportContext,
  ImportDefinition,
  ImportRow,
  RowProblem,
  Value,
  Values,
} from '#server/platform/tables/definition.ts'
import { anEmail } from './email.ts'
import {
  addOrganisations,
  changeOrganisations,
  deleteOrganisations,
  listStanding,
  type OrganisationFacts,
} from './store.ts'

/** What the room of territory knows; the composition root gives it. */
export interface Ground {
  provinceName(db: Queryable, provinceId: string): Promise<string | null>
  unitsOf(
    db: Queryable,
    provinceId: string,
    date: string,
  ): Promise<readonly { id: string; name: string; code: string }[]>
}

const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null)

const factsOf = (values: Values): OrganisationFacts => ({
  kind: OrganisationKind.parse(values['kind']),
  name: String(values['name']),
  shortName: text(values['shortName']),
  code: text(values['code']),
  parentId: text(values['parentId']),
  unitId: text(values['unitId']),
  address: text(values['address']),
  phone: text(values['phone']),
  email: text(values['email']),
  validFrom: text(values['validFrom']),
})

const rowKey = (values: Values): string => `${String(values['kind'])}\u001f${fold(String(values['name']))}`

/** Those above: of the same jurisdiction, and of the nation. */
async function parents(db: Queryable, { actor, today }: ImportContext): Promise<CodeOption[]> {
  const standing = await listStanding(db, [actor.provinceId, null], today)
  return standing.map(({ id, name, shortName }) => ({
    code: id,
    name,
    ...(shortName ? { aliases: [shortName] } : {}),
  }))
}

const communes =
  (ground: Ground) =>
  async (db: Queryable, { actor, today }: ImportContext): Promise<CodeOption[]> =>
    actor.provinceId === null
      ? []
      : (await ground.unitsOf(db, actor.provinceId, today)).map(({ id, name, code }) => ({
          code: id,
          name,
          aliases: [code],
        }))

/** What an organisation is, and to whom it belongs. */
const identityColumns = (ground: Ground): ImportDefinition['columns'] => [
  {
    key: 'name',
    heading: 'Tên tổ chức',
    aliases: ['Tên cơ quan', 'Tên đơn vị', 'Tổ chức', 'Đơn vị', 'Cơ quan'],
    type: { kind: 'text', max: 300, pattern: { of: /.{3}/, words: 'Tên phải có ít nhất 3 ký tự.' } },
    required: true,
  },
  {
    key: 'kind',
    heading: 'Loại tổ chức',
    aliases: ['Loại', 'Loại hình', 'Loại cơ quan'],
    type: {
      kind: 'code',
      options: async () => kinds.map((code) => ({ code, name: organisationKinds[code] })),
    },
    required: true,
  },
  { key: 'shortName', heading: 'Tên viết tắt', aliases: ['Tên ngắn'], type: { kind: 'text', max: 60 } },
  { key: 'code', heading: 'Mã', aliases: ['Mã định danh', 'Mã đơn vị'], type: { kind: 'text', max: 40 } },
  {
    key: 'parentId',
    heading: 'Trực thuộc',
    aliases: ['Cơ quan chủ quản', 'Đơn vị cấp trên'],
    type: { kind: 'code', options: parents },
    hint: 'Tên tổ chức cấp trên, đã có trong danh mục',
  },
  {
    key: 'unitId',
    heading: 'Xã, phường',
    aliases: ['Địa bàn', 'Xã', 'Phường', 'Đơn vị hành chính'],
    type: { kind: 'code', options: communes(ground) },
    hint: 'Chỉ ghi cho tổ chức cấp xã',
  },
]

/** Where it is reached. */
const particulars: ImportDefinition['columns'] = [
  { key: 'address', heading: 'Địa chỉ', type: { kind: 'text', max: 300 } },
  { key: 'phone', heading: 'Điện thoại', aliases: ['Số điện thoại', 'ĐT'], type: { kind: 'text', max: 40 } },
  {
    key: 'email',
    heading: 'Thư điện tử',
    aliases: ['Email', 'E-mail'],
    type: {
      kind: 'text',
      max: 120,
      tidy: (typed) => tidy(typed).toLowerCase(),
      pattern: anEmail,
    },
  },
  {
    key: 'validFrom',
    heading: 'Từ ngày',
    aliases: ['Ngày thành lập', 'Thành lập'],
    type: { kind: 'date', min: '1900-01-01' },
  },
]

function check(rows: readonly ImportRow[], { actor }: ImportContext): RowProblem[] {
  if (!manages(actor, { provinceId: actor.provinceId }))
    return rows
      .slice(0, 1)
      .map(({ no }) => ({ no, column: null, why: 'Bạn không quản lý danh mục tổ chức.' }))
  return rows.flatMap(({ no, values }): RowProblem[] => {
    const kind = String(values['kind'])
    if (!mayBeKind(actor, kind))
      return [{ no, column: 'kind', why: 'Tổ chức cấp quốc gia do quản trị của Bộ nhập.' }]
    if (kind === 'communeCommittee' && actor.provinceId !== null && !values['unitId'])
      return [{ no, column: 'unitId', why: 'Tổ chức cấp xã phải ghi xã, phường.' }]
    return []
  })
}

/** Organisations of the administrator's own jurisdiction. */
export const organisationImport = (ground: Ground): ImportDefinition => ({
  kind: 'organisations',
  title: 'Tổ chức',
  needs: 'identity.createOrganisation',
  columns: [...identityColumns(ground), ...particulars],
  keyColumns: ['kind', 'name'],
  rowKey,
  async existing(db, rows, { actor, today }) {
    if (rows.length === 0) return new Map()
    const standing = await listStanding(db, [actor.provinceId], today)
    return new Map(
      standing.map(({ id, provinceId: _, ...facts }) => [
        rowKey({ ...facts }),
        { id, values: { ...facts, name: facts.name } },
      ]),
    )
  },
  check: async (_db, rows, _existing, context) => check(rows, context),
  async create(db, rows, { actor }) {
    const id = actor.provinceId
    const name = id === null ? null : await ground.provinceName(db, id)
    return await addOrganisations(
      db,
      { id, name },
      rows.map(({ values }) => factsOf(values)),
    )
  },
  change: (db, changes) =>
    changeOrganisations(
      db,
      changes.map(({ id, after }) => ({ id, after })),
    ),
  remove: deleteOrganisations,
})
