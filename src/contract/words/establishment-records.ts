import type {
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
