import type {
  Overlap,
  OverlapGrade,
  OverlapReason,
  ImpactMeasure,
  SupportState,
} from '../establishment/history/nouns.ts'
import type { MergeField, MergePart, TwinReason } from '../establishment/twins/nouns.ts'

/** Words of what establishments have had, of twins, craft villages and clusters. */

export const recordsHappened = {
  'establishment.addSupport': 'Ghi khoản hỗ trợ «{title}» năm {year}',
  'establishment.correctSupport': 'Sửa khoản hỗ trợ «{title}» năm {year}',
  'establishment.dropSupport': 'Bỏ khoản hỗ trợ «{title}» năm {year}',
  'establishment.addParticipation': 'Ghi tham gia: {title}',
  'establishment.correctParticipation': 'Sửa lần tham gia: {title}',
  'establishment.dropParticipation': 'Bỏ lần tham gia: {title}',
  'establishment.keepApart': 'Xác nhận «{one}» và «{other}» là hai cơ sở khác nhau',
  'establishment.merge': 'Gộp «{name}» vào «{into}»',
  'establishment.unmerge': 'Tách lại «{name}» khỏi «{into}»',
  'establishment.addVillage': 'Thêm làng nghề «{name}»',
  'establishment.correctVillage': 'Sửa làng nghề «{name}»',
  'establishment.withdrawVillage': 'Ghi thu hồi công nhận làng nghề «{name}»',
  'establishment.addCluster': 'Thêm cụm công nghiệp «{name}»',
  'establishment.correctCluster': 'Sửa cụm công nghiệp «{name}»',
  'establishment.endCluster': 'Ghi chấm dứt cụm công nghiệp «{name}»',
} as const

export const supportStates: Record<SupportState, string> = {
  planned: 'Dự kiến',
  running: 'Đang thực hiện',
  done: 'Đã xong',
  stopped: 'Đã dừng',
}

/** Words of refused fields. */
export const recordFields = {
  'support.future': 'Năm này chưa đến; khoản chưa đến năm thì ghi là «Dự kiến».',
  'support.serialOnly': 'Có số hiệu máy thì phải ghi khoản mục chi.',
  'twins.itself': 'Phải là hai hồ sơ khác nhau.',
  'twins.touched': 'Hồ sơ «{name}» đã được sửa sau khi gộp, nên không tách lại nguyên vẹn được.',
  'village.known': 'Đã có «{name}» ở xã này.',
  'village.before': 'Ngày thu hồi phải sau ngày công nhận.',
  'cluster.leased': 'Diện tích đã cho thuê lớn hơn diện tích cụm ({area} ha).',
} as const

/** With the unit in which the figure is told. */
export const impactMeasures: Record<ImpactMeasure, { name: string; unit: string }> = {
  workers: { name: 'Lao động', unit: 'người' },
  revenue: { name: 'Doanh thu', unit: 'triệu đồng' },
  export: { name: 'Xuất khẩu', unit: 'triệu đồng' },
  taxPaid: { name: 'Nộp ngân sách', unit: 'triệu đồng' },
  income: { name: 'Thu nhập bình quân một lao động', unit: 'triệu đồng/tháng' },
  electricityPerBillion: { name: 'Điện trên một tỷ đồng doanh thu', unit: 'kWh' },
}

export const overlapGrades: Record<OverlapGrade, string> = {
  same: 'Trùng: dừng để xem',
  near: 'Gần giống: cần đối chiếu',
  note: 'Để biết',
}

export const overlapReasons: Record<OverlapReason, string> = {
  serial: 'Số hiệu máy',
  costItem: 'Khoản mục chi',
  activityYear: 'Cùng loại hoạt động, cùng năm',
  otherSource: 'Nguồn khác của Nhà nước',
  relative: 'Cơ sở liên quan',
  elsewhere: 'Ngoài địa bàn được xem',
}

export const twinReasons: Record<TwinReason, string> = {
  taxCode: 'Cùng mã số thuế',
  identityNumber: 'Cùng số định danh',
  phone: 'Cùng số điện thoại',
  samePlaceName: 'Cùng tên, cùng xã',
  nearPlaceName: 'Tên gần giống, cùng xã',
}

export const mergeFieldNames: Record<MergeField, string> = {
  kind: 'Loại hình',
  name: 'Tên',
  taxCode: 'Mã số thuế',
  identityNumber: 'Số định danh',
  registrationNo: 'Số đăng ký',
  registeredOn: 'Ngày đăng ký',
  registeredAt: 'Nơi đăng ký',
  registeredUntil: 'Đăng ký đến ngày',
  foundedOn: 'Ngày thành lập',
  state: 'Tình trạng hoạt động',
  seat: 'Trụ sở',
  representative: 'Người đại diện',
  representativeTitle: 'Chức danh người đại diện',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  website: 'Trang thông tin',
  womenOwned: 'Phụ nữ làm chủ',
  minorityOwned: 'Người dân tộc thiểu số làm chủ',
  exports: 'Có xuất khẩu',
  cleanerProduction: 'Áp dụng sản xuất sạch hơn',
  sustainableProduction: 'Sản xuất bền vững',
  localMaterial: 'Nguyên liệu trong tỉnh (%)',
  craftVillage: 'Làng nghề',
  cluster: 'Cụm công nghiệp',
  artisanTitle: 'Danh hiệu nghệ nhân',
  note: 'Ghi chú',
  organisation: 'Tài khoản của cơ sở',
}

export const mergePartNames: Record<MergePart, string> = {
  places: 'Địa điểm sản xuất',
  industries: 'Ngành nghề',
  snapshots: 'Số liệu năm',
  products: 'Sản phẩm',
  equipment: 'Máy móc, thiết bị',
  contacts: 'Người liên hệ',
  supports: 'Khoản hỗ trợ',
  participations: 'Lần tham gia',
  tags: 'Nhãn',
  files: 'Tệp',
}

/** On what ground an earlier payment is looked at. The text of 2018 was not seen: it must be compared. */
export const overlapBasis =
  'Điều kiện được nhận kinh phí: cam kết chưa được nguồn ngân sách nhà nước nào chi cho cùng khoản mục ' +
  '(TTLT 26/2014/TTLT-BTC-BCT Đ.7; TT 28/2018/TT-BTC cần đối chiếu)'

type Told = Pick<Overlap, 'grade' | 'asked' | 'found'>

const paidTo = ({ found }: Told): string =>
  found ? `«${found.establishmentName}»${found.year === null ? '' : `, năm ${found.year}`}` : 'một cơ sở khác'

/** What was found, in one sentence. */
export const overlapSentences: Record<OverlapReason, (one: Told) => string> = {
  serial: (one) =>
    one.found && one.found.supportId === null
      ? `Máy số ${one.asked} đang ghi ở ${paidTo(one)}: «${one.found.title}».`
      : `Máy số ${one.asked} đã được hỗ trợ cho ${paidTo(one)}.`,
  costItem: (one) =>
    one.grade === 'same'
      ? `Khoản «${one.asked}» đã được chi cho ${paidTo(one)}: «${one.found?.costItem || one.found?.title}».`
      : `Khoản «${one.asked}» gần giống khoản đã chi cho ${paidTo(one)}: «${one.found?.costItem || one.found?.title}».`,
  activityYear: (one) => `Cùng loại hoạt động, cùng năm: «${one.found?.title}» (${paidTo(one)}).`,
  otherSource: (one) => `Đã nhận hỗ trợ: «${one.found?.title}» (${paidTo(one)}).`,
  relative: (one) => `Cơ sở liên quan đã nhận hỗ trợ: «${one.found?.title}» (${paidTo(one)}).`,
  elsewhere: (one) =>
    one.asked === null
      ? 'Một cơ sở liên quan ngoài phạm vi bạn được xem đã nhận hỗ trợ.'
      : `«${one.asked}» đã có ở một hồ sơ ngoài phạm vi bạn được xem; hãy hỏi Sở Công Thương hoặc Bộ để đối chiếu.`,
}
