import { taskOf } from './acts.ts'
import {
  artisanTitles,
  establishmentKinds,
  establishmentPlaces,
  establishmentStates,
  factSources,
  recordSources,
  typicalLevels,
} from './establishment.ts'
import { legalConfidence, legalKinds, legalStages, paperKinds, paperStates } from './documents.ts'
import { organisationKinds, programmeParts, roles } from './vi.ts'

/** Places of a record as the trail names them; a place without a word here is told by its own name. */
const places: Record<string, string> = {
  ...programmeParts,
  name: 'Tên',
  title: 'Tên',
  note: 'Ghi chú',
  code: 'Mã',
  unit: 'Đơn vị',
  role: 'Vai trò',
  from: 'Từ ngày',
  to: 'Đến ngày',
  lastDay: 'Ngày cuối',
  signingFor: 'Ký thay cho',
  signingForm: 'Thẩm quyền ký',
  documentNumber: 'Số quyết định',
  documentDate: 'Ngày quyết định',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
  identityNumber: 'Số định danh (CCCD)',
  division: 'Phòng, bộ phận',
  username: 'Tên đăng nhập',
  organisation: 'Tổ chức',
  organisationId: 'Tổ chức (mã)',
  disabled: 'Bị khoá',
  kind: 'Loại',
  shortName: 'Tên viết tắt',
  address: 'Địa chỉ',
  parent: 'Trực thuộc',
  parentId: 'Trực thuộc (mã)',
  unitId: 'Địa bàn (mã)',
  provinceId: 'Tỉnh, thành phố (mã)',
  validFrom: 'Có từ ngày',
  validTo: 'Có đến ngày',
  forms: 'Tên gọi theo thời gian',
  checked: 'Đã đối chiếu',
  confidence: 'Độ tin cậy',
  acts: 'Việc được ủy quyền',
  toTitle: 'Chức danh người nhận',
  scopes: 'Việc được làm',
  expiresOn: 'Hết hiệu lực ngày',
  number: 'Số, ký hiệu',
  symbol: 'Ký hiệu',
  issuer: 'Cơ quan ban hành',
  issuerId: 'Cơ quan ban hành (mã)',
  signedOn: 'Ngày ký',
  signer: 'Người ký',
  effectiveOn: 'Có hiệu lực ngày',
  stage: 'Giai đoạn',
  state: 'Trạng thái',
  open: 'Công khai',
  dueOn: 'Hạn',
  dueWhat: 'Việc phải xong',
  articles: 'Điều, khoản',
  subject: 'Trích yếu',
  recipients: 'Nơi nhận',
  handler: 'Người xử lý',
  letterPattern: 'Cách đánh số công văn',
  typedPattern: 'Cách đánh số văn bản có tên loại',
  fourEyes: 'Người soạn không tự ký',
  lastNo: 'Số đã cấp gần nhất',
  file: 'Tệp (mã)',
  sha256: 'Dấu của tệp (SHA-256)',
  page: 'Trang',
  place: 'Chỗ trong văn bản',
  day: 'Ngày',
  basis: 'Căn cứ',
  ownerKind: 'Ai gửi',
  recipientKind: 'Gửi ai',
  rule: 'Khi nào',
  month: 'Tháng',
  remindBefore: 'Nhắc trước, ngày làm việc',
  headAfter: 'Báo lãnh đạo sau hạn, ngày',
  recipientAfter: 'Báo bên nhận sau hạn, ngày',
  reason: 'Lý do',
}

/** What a word means in one room only. */
const ofRoom: Record<string, Record<string, string>> = {
  identity: { title: 'Chức danh', unit: 'Địa bàn' },
  documents: { unit: 'Đơn vị soạn' },
  establishment: establishmentPlaces,
}

const values: Record<string, Record<string, string>> = {
  role: roles,
  kind: { ...organisationKinds, ...legalKinds, ...paperKinds, ...establishmentKinds },
  ownerKind: organisationKinds,
  recipientKind: organisationKinds,
  stage: legalStages,
  state: { ...paperStates, ...establishmentStates },
  source: { ...recordSources, ...factSources },
  artisanTitle: artisanTitles,
  typicalLevel: typicalLevels,
  confidence: legalConfidence,
}

/** The word for a place of a record that an act has changed. */
export const placeWord = (act: string, place: string): string =>
  ofRoom[act.split('.')[0] ?? '']?.[place] ?? places[place] ?? place

/** A chosen value as its list calls it; any other text, as it is. */
export const valueWord = (place: string | undefined, value: string): string =>
  place === 'acts' || place === 'scopes' ? taskOf(value) : (values[place ?? '']?.[value] ?? value)
