import { tidyNumber } from '#contract/establishment/core/numbers.ts'
import { EstablishmentKind } from '#contract/norms/nouns.ts'
import { tidy } from '#contract/kernel/text.ts'
import { establishmentKinds } from '#contract/words/establishment.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { CodeOption, ImportColumn, ImportContext } from '#server/platform/tables/definition.ts'
import { communeOptions } from './communes.ts'
import { listNamed } from './store.ts'

/** How registers of provinces write the kinds. */
const kindAliases: Partial<Record<EstablishmentKind, string[]>> = {
  sme: [
    'Doanh nghiệp',
    'DN',
    'DNNVV',
    'Công ty',
    'Công ty TNHH',
    'Công ty cổ phần',
    'DNTN',
    'Doanh nghiệp tư nhân',
  ],
  cooperative: ['HTX'],
  cooperativeUnion: ['Liên hiệp HTX', 'LHHTX'],
  cooperativeGroup: ['THT', 'Tổ hợp tác xã'],
  businessHousehold: [
    'HKD',
    'Hộ',
    'Hộ cá thể',
    'Hộ kinh doanh cá thể',
    'Hộ gia đình',
    'Cơ sở',
    'CSSX',
    'Cơ sở sản xuất',
  ],
  craftVillageProducer: ['Hộ làng nghề', 'Hộ sản xuất làng nghề', 'Làng nghề'],
  clusterInvestor: ['Chủ đầu tư CCN', 'Chủ đầu tư cụm công nghiệp'],
}

const kindOptions = async (): Promise<CodeOption[]> =>
  EstablishmentKind.options.map((code) => ({
    code,
    name: establishmentKinds[code],
    aliases: kindAliases[code] ?? [],
  }))

const named =
  (table: 'craft_village' | 'cluster') =>
  async (db: Queryable, { actor }: ImportContext): Promise<CodeOption[]> =>
    (await listNamed(db, table, actor.provinceId ?? '')).map(({ id, name }) => ({ code: id, name }))

/** Excel drops the zero before a phone number that it takes for a number. */
const phone = (typed: string): string => typed.replace(/[\s.()-]/g, '').replace(/^(?=[35789]\d{8}$)/, '0')
/** … and the zeros before an identity number. */
const identity = (typed: string): string =>
  typed.replace(/[\s.]/g, '').replace(/^\d{9,11}$/, (short) => short.padStart(12, '0'))
/** … and the one before a tax code. */
const taxCode = (typed: string): string => tidyNumber(typed).replace(/^\d{9}$/, (short) => `0${short}`)

export const taxColumn: ImportColumn = {
  key: 'taxCode',
  heading: 'Mã số thuế',
  aliases: ['MST', 'Mã số doanh nghiệp', 'Mã thuế', 'MSDN', 'Mã số DN/MST'],
  type: { kind: 'text', max: 20, tidy: taxCode },
  blankKeeps: true,
  sensitive: 'householdTaxCode',
  hint: 'Hộ kinh doanh, cá nhân: số định danh 12 chữ số',
}

export const nameColumn: ImportColumn = {
  key: 'name',
  heading: 'Tên cơ sở',
  aliases: [
    'Tên cơ sở CNNT',
    'Tên đơn vị',
    'Tên doanh nghiệp',
    'Tên cơ sở sản xuất',
    'Cơ sở',
    'Đơn vị',
    'Tên DN, cơ sở',
  ],
  type: { kind: 'text', max: 300, pattern: { of: /.{2}/, words: 'Tên phải có ít nhất 2 ký tự.' } },
  required: true,
}

export const communeColumn: ImportColumn = {
  key: 'unitId',
  heading: 'Xã, phường',
  aliases: ['Xã', 'Phường', 'Xã/phường', 'Xã, phường, đặc khu', 'Xã, phường, thị trấn', 'Địa bàn', 'ĐVHC'],
  type: { kind: 'code', options: communeOptions },
  required: true,
  hint: 'Nơi sản xuất, không phải trụ sở; tên hiện nay, hoặc tên cũ nếu xã cũ nhập trọn vào một xã',
}

const text = (key: string, heading: string, max: number, aliases: string[] = []): ImportColumn => ({
  key,
  heading,
  aliases,
  type: { kind: 'text', max, tidy },
  blankKeeps: true,
})
const yesNo = (key: string, heading: string, aliases: string[] = []): ImportColumn => ({
  key,
  heading,
  aliases,
  type: { kind: 'yesNo' },
  blankKeeps: true,
})

/** Who it is and where it produces: an empty cell leaves what stands there. */
const identityColumns: ImportColumn[] = [
  nameColumn,
  {
    key: 'kind',
    heading: 'Loại hình',
    aliases: ['Loại hình cơ sở', 'Loại', 'Loại hình sản xuất', 'Hình thức', 'Loại hình DN'],
    type: { kind: 'code', options: kindOptions },
    required: true,
  },
  taxColumn,
  {
    key: 'identityNumber',
    heading: 'Số định danh',
    aliases: ['CCCD', 'Số CCCD', 'CMND/CCCD', 'Căn cước', 'Số căn cước'],
    type: { kind: 'text', max: 20, tidy: identity },
    blankKeeps: true,
    sensitive: 'identityNumber',
  },
  text('registrationNo', 'Số đăng ký', 60, ['Số ĐKKD', 'Giấy CNĐKKD', 'Số giấy chứng nhận', 'Số GCN ĐKKD']),
  {
    key: 'registeredOn',
    heading: 'Ngày đăng ký',
    aliases: ['Ngày cấp'],
    type: { kind: 'date', min: '1945-01-01' },
    blankKeeps: true,
  },
  communeColumn,
  text('address', 'Địa chỉ', 300, ['Địa chỉ sản xuất', 'Nơi sản xuất', 'Ấp, khóm', 'Thôn, ấp']),
  text('representative', 'Người đại diện', 120, [
    'Chủ cơ sở',
    'Đại diện',
    'Giám đốc',
    'Họ tên chủ cơ sở',
    'Chủ hộ',
  ]),
  text('representativeTitle', 'Chức danh', 120, ['Chức vụ']),
  {
    key: 'phone',
    heading: 'Điện thoại',
    aliases: ['Số điện thoại', 'SĐT', 'ĐT', 'Di động', 'Liên hệ'],
    type: {
      kind: 'text',
      max: 40,
      tidy: phone,
      pattern: {
        of: /^$|^(0\d{9,10}|\+84\d{9,10})$/,
        words: 'Số điện thoại có 10 hoặc 11 chữ số, bắt đầu bằng 0.',
      },
    },
    blankKeeps: true,
    sensitive: 'phone',
  },
  {
    key: 'email',
    heading: 'Thư điện tử',
    aliases: ['Email', 'E-mail'],
    type: {
      kind: 'text',
      max: 120,
      tidy: (typed) => tidy(typed).toLowerCase(),
      pattern: { of: /^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/, words: 'Không phải địa chỉ thư điện tử.' },
    },
    blankKeeps: true,
    sensitive: 'email',
  },
  {
    key: 'foundedOn',
    heading: 'Ngày thành lập',
    type: { kind: 'date', min: '1900-01-01' },
    blankKeeps: true,
  },
]

/** Marks that priorities look at, and where it belongs. */
const marks: ImportColumn[] = [
  yesNo('womenOwned', 'Phụ nữ làm chủ', ['Nữ làm chủ']),
  yesNo('minorityOwned', 'Người dân tộc thiểu số làm chủ', ['Dân tộc thiểu số', 'DTTS']),
  yesNo('exports', 'Xuất khẩu', ['Có xuất khẩu']),
  yesNo('cleanerProduction', 'Sản xuất sạch hơn', ['SXSH']),
  {
    key: 'craftVillageId',
    heading: 'Làng nghề',
    aliases: ['Thuộc làng nghề'],
    type: { kind: 'code', options: named('craft_village') },
    blankKeeps: true,
  },
  {
    key: 'clusterId',
    heading: 'Cụm công nghiệp',
    aliases: ['CCN', 'Thuộc cụm công nghiệp'],
    type: { kind: 'code', options: named('cluster') },
    blankKeeps: true,
  },
  text('note', 'Ghi chú', 2000, ['Khác']),
]

/** Written only with a new record: later they are kept year by year, product by product. */
const beginnings: ImportColumn[] = [
  {
    key: 'foundedYear',
    heading: 'Năm thành lập',
    aliases: ['Năm TL', 'Năm bắt đầu'],
    type: { kind: 'year' },
    blankKeeps: true,
  },
  {
    key: 'industries',
    heading: 'Mã ngành',
    aliases: ['Mã VSIC', 'VSIC', 'Ngành nghề', 'Mã ngành VSIC', 'Ngành nghề sản xuất', 'Mã ngành nghề'],
    type: { kind: 'text', max: 300 },
    blankKeeps: true,
    hint: 'Mã ngành Việt Nam, mã chính trước: 10203; 10209',
  },
  {
    key: 'figuresYear',
    heading: 'Năm số liệu',
    aliases: ['Số liệu năm'],
    type: { kind: 'year' },
    blankKeeps: true,
    hint: 'Để trống: năm trước',
  },
  {
    key: 'workers',
    heading: 'Số lao động',
    aliases: ['Lao động', 'Tổng số lao động', 'LĐ'],
    type: { kind: 'number', min: 0, max: 1_000_000, whole: true },
    blankKeeps: true,
  },
  {
    key: 'revenueVnd',
    heading: 'Doanh thu (triệu đồng)',
    aliases: ['Doanh thu', 'Doanh thu năm', 'Doanh thu (tr.đ)'],
    type: { kind: 'money', unit: 'triệu' },
    blankKeeps: true,
  },
  {
    key: 'products',
    heading: 'Sản phẩm',
    aliases: ['Sản phẩm chính', 'Sản phẩm chủ yếu', 'Mặt hàng'],
    type: { kind: 'text', max: 600 },
    blankKeeps: true,
    hint: 'Nhiều sản phẩm thì cách nhau bằng dấu chấm phẩy',
  },
  {
    key: 'ocopStars',
    heading: 'OCOP (số sao)',
    aliases: ['OCOP', 'Hạng sao OCOP', 'Số sao OCOP', 'Sao OCOP'],
    type: { kind: 'number', min: 1, max: 5, whole: true },
    blankKeeps: true,
    hint: 'Của sản phẩm đứng đầu',
  },
  {
    key: 'distinct',
    heading: 'Không trùng',
    aliases: ['Đã kiểm tra trùng'],
    type: { kind: 'yesNo' },
    blankKeeps: true,
    hint: 'Ghi «có» khi hệ thống báo trùng mà bạn chắc là cơ sở khác',
  },
]

/** Columns that only a new record takes. */
export const onlyNew: readonly string[] = beginnings.map(({ key }) => key)

/** The usual register of a province, under the headings that people use. */
export const registerColumns: readonly ImportColumn[] = [...identityColumns, ...marks, ...beginnings]
