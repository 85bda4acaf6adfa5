import type { EstablishmentStep } from '../establishment/core/workflow.ts'
import type {
  ArtisanTitle,
  ClusterState,
  EstablishmentState,
  FactSource,
  ParticipationKind,
  RecordSource,
  SupportSource,
  TypicalLevel,
  VillageKind,
} from '../establishment/nouns.ts'
import type { EstablishmentKind } from '../norms/nouns.ts'
import type { Size } from '../norms/size.ts'
import { findingHappened } from './finding.ts'
import { recordFields, recordsHappened } from './establishment-records.ts'

/** Words of the room `establishment`. */

/** What happened, told in the past. */
export const establishmentHappened = {
  'establishment.register': 'Ghi cơ sở {name}',
  'establishment.correct': 'Sửa thông tin cơ sở {name}',
  'establishment.correctContact': 'Sửa cách liên hệ của {name}',
  'establishment.setPlaces': 'Ghi địa điểm sản xuất của {name}',
  'establishment.setIndustries': 'Ghi ngành nghề của {name}',
  'establishment.linkAccount': 'Gắn tài khoản {account} với cơ sở {name}',
  'establishment.pause': 'Ghi {name} tạm ngừng từ {day}',
  'establishment.resume': 'Ghi {name} hoạt động lại từ {day}',
  'establishment.cease': 'Ghi {name} chấm dứt hoạt động từ {day}',
  'establishment.writeYear': 'Ghi số liệu năm {year} của {name}',
  'establishment.saveProduct': 'Ghi sản phẩm {item} của {name}',
  'establishment.dropProduct': 'Bỏ sản phẩm {item} của {name}',
  'establishment.saveEquipment': 'Ghi thiết bị {item} của {name}',
  'establishment.dropEquipment': 'Bỏ thiết bị {item} của {name}',
  'establishment.saveContact': 'Ghi người liên hệ của {name}',
  'establishment.dropContact': 'Bỏ người liên hệ của {name}',
  ...findingHappened,
  ...recordsHappened,
} as const

/** Kinds of records as the trail names them. */
export const establishmentRecords = {
  establishment: 'Cơ sở',
  establishmentContact: 'Người liên hệ của cơ sở',
  craftVillage: 'Làng nghề',
  cluster: 'Cụm công nghiệp',
  tag: 'Nhãn',
  view: 'Cách xem danh sách',
} as const

/** Who may be one. @see NĐ 45/2012/NĐ-CP Đ.1, NĐ 235/2025/NĐ-CP */
export const establishmentKinds: Record<EstablishmentKind, string> = {
  sme: 'Doanh nghiệp nhỏ và vừa',
  cooperative: 'Hợp tác xã',
  cooperativeUnion: 'Liên hiệp hợp tác xã',
  cooperativeGroup: 'Tổ hợp tác',
  businessHousehold: 'Hộ kinh doanh',
  craftVillageProducer: 'Cơ sở trong làng nghề',
  cleanerProductionApplicant: 'Cơ sở áp dụng sản xuất sạch hơn',
  clusterInvestor: 'Chủ đầu tư hạ tầng cụm công nghiệp',
  artisan: 'Nghệ nhân',
}

export const establishmentStates: Record<EstablishmentState, string> = {
  active: 'Đang hoạt động',
  paused: 'Tạm ngừng',
  ceased: 'Chấm dứt hoạt động',
  merged: 'Đã gộp vào hồ sơ khác',
}

export const establishmentSteps: Record<EstablishmentStep, string> = {
  correct: 'Sửa thông tin',
  correctContact: 'Sửa cách liên hệ',
  setPlaces: 'Ghi địa điểm sản xuất',
  setIndustries: 'Ghi ngành nghề',
  linkAccount: 'Gắn tài khoản của chủ cơ sở',
  writeYear: 'Ghi số liệu năm',
  saveProduct: 'Ghi sản phẩm',
  dropProduct: 'Bỏ sản phẩm',
  saveEquipment: 'Ghi thiết bị',
  dropEquipment: 'Bỏ thiết bị',
  saveContact: 'Ghi người liên hệ',
  dropContact: 'Bỏ người liên hệ',
  pause: 'Tạm ngừng',
  resume: 'Hoạt động lại',
  cease: 'Chấm dứt hoạt động',
  merge: 'Gộp vào hồ sơ khác',
  unmerge: 'Tách lại hồ sơ đã gộp',
}

export const sizeWords: Record<Size, string> = {
  micro: 'Siêu nhỏ',
  small: 'Nhỏ',
  medium: 'Vừa',
  large: 'Lớn',
}

export const artisanTitles: Record<ArtisanTitle, string> = {
  '': 'Không có danh hiệu',
  people: 'Nghệ nhân nhân dân',
  meritorious: 'Nghệ nhân ưu tú',
}

export const villageKinds: Record<VillageKind, string> = {
  craft: 'Làng nghề',
  traditional: 'Làng nghề truyền thống',
  trade: 'Nghề truyền thống',
}

export const clusterStates: Record<ClusterState, string> = {
  planned: 'Trong quy hoạch, phương án',
  founded: 'Đã thành lập',
  operating: 'Đang hoạt động',
  ended: 'Đã kết thúc',
}

export const typicalLevels: Record<TypicalLevel, string> = {
  '': 'Chưa được bình chọn',
  commune: 'Tiêu biểu cấp xã',
  district: 'Tiêu biểu cấp huyện',
  province: 'Tiêu biểu cấp tỉnh',
  region: 'Tiêu biểu cấp khu vực',
  national: 'Tiêu biểu cấp quốc gia',
}

export const supportSources: Record<SupportSource, string> = {
  national: 'Khuyến công quốc gia',
  provincial: 'Khuyến công địa phương (tỉnh)',
  district: 'Ngân sách cấp huyện',
  commune: 'Ngân sách cấp xã',
  other: 'Chương trình khác của Nhà nước',
  donor: 'Tài trợ ngoài Nhà nước',
}

export const participationKinds: Record<ParticipationKind, string> = {
  contest: 'Bình chọn, hội thi',
  fair: 'Hội chợ, triển lãm',
  training: 'Tập huấn, đào tạo',
  inspection: 'Kiểm tra',
  tour: 'Tham quan, khảo sát',
  consulting: 'Tư vấn',
  award: 'Khen thưởng',
  other: 'Khác',
}

/** Who wrote a figure down. */
export const factSources: Record<FactSource, string> = {
  officer: 'Cán bộ ghi',
  owner: 'Cơ sở tự khai',
  survey: 'Khảo sát',
  import: 'Nhập từ bảng',
  demo: 'Số liệu mẫu',
}

/** How a record came in. */
export const recordSources: Record<RecordSource, string> = {
  entered: 'Cán bộ ghi',
  owner: 'Cơ sở tự đăng ký',
  survey: 'Từ khảo sát',
  import: 'Nhập từ bảng',
  demo: 'Dữ liệu mẫu',
}

/** Words of refused fields. */
export const establishmentFields = {
  ...recordFields,
  'tax.length':
    'Mã số thuế có 10 chữ số, thêm -001 nếu là chi nhánh; hộ kinh doanh, cá nhân dùng số định danh 12 chữ số.',
  'tax.check':
    'Mã số thuế sai: chữ số thứ mười không khớp với chín chữ số trước. Hãy đối chiếu lại với giấy tờ.',
  'tax.branch': 'Số của chi nhánh phải từ 001 đến 999.',
  'tax.personal': 'Loại cơ sở này có mã số thuế 10 chữ số, không dùng số định danh cá nhân.',
  'tax.identity': 'Không phải số định danh cá nhân đúng, nên không thể là mã số thuế.',
  'tax.taken': 'Mã số thuế này đã thuộc về «{name}». Hãy mở hồ sơ đó thay vì ghi thêm.',
  'tax.or_registration': 'Hãy ghi mã số thuế, hoặc số đăng ký nếu chưa có mã số thuế.',
  'identity.length': 'Số định danh cá nhân có đúng 12 chữ số.',
  'identity.province': 'Ba chữ số đầu không phải mã tỉnh, thành phố nơi đăng ký khai sinh.',
  'identity.century': 'Năm sinh trong số định danh (chữ số thứ tư đến thứ sáu) chưa đến.',
  'phone.wrong': 'Số điện thoại có 10 hoặc 11 chữ số, bắt đầu bằng 0 hoặc +84; hoặc số 1800, 1900.',
  'artisan.title_of_other': 'Danh hiệu nghệ nhân chỉ ghi cho cơ sở là nghệ nhân.',
  'village.unknown': 'Không có làng nghề này trong tỉnh.',
  'cluster.unknown': 'Không có cụm công nghiệp này trong tỉnh.',
  'establishment.hanging': '«{name}» đã có {by} nên không gỡ được.',
  'establishment.hangingMore': 'và {more} cơ sở khác đang được dùng như vậy.',
  'account.not_establishment': 'Phải là tài khoản của một cơ sở trong tỉnh đang hoạt động.',
  'place.no_main': 'Hãy chọn một địa điểm chính.',
  'place.many_mains': 'Chỉ có một địa điểm chính (đang chọn {count}).',
  'place.main_ended': 'Địa điểm này đã thôi sản xuất; hãy chọn địa điểm đang sản xuất làm địa điểm chính.',
  'place.gone': 'Địa điểm này không còn trong hồ sơ; hãy tải lại trang.',
  'place.twice': 'Địa điểm này được ghi hai lần; hãy bỏ một dòng.',
  'place.district': 'Từ 01/7/2025 không còn cấp huyện. Hãy chọn xã, phường hoặc đặc khu.',
  'place.commune': 'Hãy chọn xã, phường hoặc đặc khu.',
  'place.before_unit': '{unit} chỉ có từ {from}, sau thời gian sản xuất đã ghi. Hãy chọn đơn vị của ngày ấy.',
  'place.after_unit': '{unit} đã thôi là đơn vị hành chính sau {to}. Hãy chọn đơn vị hiện nay.',
  'place.divided': '{unit} đã chia vào nhiều đơn vị mới. Hãy chọn xã, phường hiện nay của nơi sản xuất.',
  'place.other_province': '{unit} ngoài tỉnh của bạn; hồ sơ do tỉnh nơi sản xuất ghi.',
  'place.other_commune': '{unit} ngoài địa bàn xã, phường của bạn.',
  'place.dropped_elsewhere': 'Không bỏ được địa điểm ở xã, phường khác.',
  'point.swapped': 'Vĩ độ và kinh độ có vẻ đổi chỗ cho nhau.',
  'point.outside': 'Điểm này nằm ngoài lãnh thổ Việt Nam.',
  'point.half': 'Hãy ghi cả vĩ độ và kinh độ, hoặc để trống cả hai.',
  'unit.unknown': 'Không có đơn vị hành chính này.',
  'industry.twice': 'Mã ngành {code} có hai lần.',
  'industry.no_main': 'Hãy chọn một ngành chính.',
  'industry.many_mains': 'Chỉ có một ngành chính.',
  'industry.unknown': 'Không có mã ngành {code} trong hệ thống ngành {version}.',
  'year.future': 'Năm {year} chưa đến; số liệu chỉ ghi đến năm {now}.',
  'year.export_over': 'Giá trị xuất khẩu không lớn hơn doanh thu.',
  'workers.women_over': 'Lao động nữ không nhiều hơn tổng số lao động ({workers}).',
  'equipment.before_made': 'Ngày mua không thể trước năm sản xuất ({year}).',
  'tag.known': 'Đã có nhãn «{name}». Tên nhãn không phân biệt chữ hoa, chữ thường và dấu.',
  'state.before_last': 'Không được trước ngày thay đổi gần nhất ({date}).',
} as const

/** Places of a record as the trail names them. */
export const establishmentPlaces: Record<string, string> = {
  otherNames: 'Tên khác',
  taxCode: 'Mã số thuế',
  householdTaxCode: 'Mã số thuế (số định danh)',
  registrationNo: 'Số đăng ký',
  registeredOn: 'Ngày đăng ký',
  registeredAt: 'Nơi đăng ký',
  registeredUntil: 'Đăng ký đến ngày',
  foundedOn: 'Ngày thành lập',
  seat: 'Trụ sở',
  representative: 'Người đại diện',
  representativeTitle: 'Chức danh người đại diện',
  website: 'Trang web',
  womenOwned: 'Do phụ nữ làm chủ',
  minorityOwned: 'Do người dân tộc thiểu số làm chủ',
  exports: 'Có xuất khẩu',
  cleanerProduction: 'Áp dụng sản xuất sạch hơn',
  sustainableProduction: 'Sản xuất và tiêu dùng bền vững',
  localMaterial: 'Nguyên liệu trong tỉnh, %',
  artisanTitle: 'Danh hiệu nghệ nhân',
  craftVillageId: 'Làng nghề (mã)',
  clusterId: 'Cụm công nghiệp (mã)',
  state: 'Tình trạng',
  stateOn: 'Từ ngày',
  source: 'Nguồn',
  organisationId: 'Tài khoản (mã)',
  places: 'Địa điểm sản xuất',
  nowUnitId: 'Địa bàn hiện nay (mã)',
  latitude: 'Vĩ độ',
  longitude: 'Kinh độ',
  since: 'Từ ngày',
  until: 'Đến ngày',
  main: 'Chính',
  industries: 'Ngành nghề',
  version: 'Phiên bản',
  figures: 'Số liệu năm',
  year: 'Năm',
  workers: 'Lao động',
  womenWorkers: 'Lao động nữ',
  revenueVnd: 'Doanh thu, đồng',
  capitalVnd: 'Nguồn vốn, đồng',
  exportVnd: 'Xuất khẩu, đồng',
  taxPaidVnd: 'Nộp ngân sách, đồng',
  profitVnd: 'Lợi nhuận, đồng',
  incomeVnd: 'Thu nhập bình quân tháng, đồng',
  electricityKwh: 'Điện, kWh',
  fuel: 'Nhiên liệu',
  materials: 'Nguyên liệu',
  environment: 'Môi trường',
  product: 'Sản phẩm',
  equipment: 'Thiết bị',
  contact: 'Người liên hệ',
  unit: 'Đơn vị tính',
  yearlyOutput: 'Sản lượng năm',
  standard: 'Tiêu chuẩn',
  trademark: 'Nhãn hiệu',
  ocopStars: 'Sao OCOP',
  ocopOn: 'Ngày công nhận OCOP',
  typicalLevel: 'Sản phẩm tiêu biểu',
  typicalOn: 'Ngày công nhận tiêu biểu',
  keyProduct: 'Sản phẩm chủ lực',
  model: 'Kiểu máy',
  serial: 'Số máy',
  origin: 'Xuất xứ',
  madeYear: 'Năm sản xuất',
  boughtOn: 'Ngày mua',
  priceVnd: 'Giá mua, đồng',
  title: 'Chức danh',
}
