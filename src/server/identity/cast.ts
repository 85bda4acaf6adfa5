import type { OrganisationKind, Role } from '#contract/identity/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { hashPassword } from './sign-in/password/hash.ts'
import { addPerson, ensureOrganisation, refreshDemoPerson } from './store-people.ts'

interface CastOrganisation {
  kind: OrganisationKind
  name: string
  /** code of today's province; null: national */
  province: { id: string; name: string } | null
  /** commune code of today, for a communal organisation */
  commune?: string
}

const caMau = { id: '96', name: 'Cà Mau' }
const organisations = {
  department: { kind: 'department', name: 'Sở Công Thương tỉnh Cà Mau', province: caMau },
  centre: {
    kind: 'promotionCentre',
    name: 'Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Cà Mau',
    province: caMau,
  },
  committee: { kind: 'provincialCommittee', name: 'Ủy ban nhân dân tỉnh Cà Mau', province: caMau },
  finance: { kind: 'financeDepartment', name: 'Sở Tài chính tỉnh Cà Mau', province: caMau },
  treasury: { kind: 'treasury', name: 'Kho bạc Nhà nước khu vực XX', province: caMau },
  commune: {
    kind: 'communeCommittee',
    name: 'Ủy ban nhân dân xã Phan Ngọc Hiển',
    province: caMau,
    commune: '32244',
  },
  inspectorate: { kind: 'inspectorate', name: 'Thanh tra tỉnh Cà Mau', province: caMau },
  establishment: { kind: 'establishment', name: 'HTX Tôm khô Rạch Gốc', province: caMau },
  ministry: { kind: 'ministry', name: 'Bộ Công Thương', province: null },
  otherDepartment: {
    kind: 'department',
    name: 'Sở Công Thương tỉnh An Giang',
    province: { id: '91', name: 'An Giang' },
  },
} as const satisfies Record<string, CastOrganisation>

interface CastMember {
  username: string
  name: string
  role: Role
  at: keyof typeof organisations
  title: string
  what: string
  group: string
}

const member = (
  username: string,
  name: string,
  role: Role,
  at: keyof typeof organisations,
  title: string,
  what: string,
  group: string,
): CastMember => ({
  username,
  name,
  role,
  at,
  title,
  what,
  group,
})

const groups = {
  department: 'Sở Công Thương Cà Mau',
  centre: 'Trung tâm Khuyến công và Xúc tiến thương mại',
  province: 'Tỉnh và các sở',
  commune: 'Xã và mạng lưới',
  far: 'Cơ sở, Bộ và tỉnh khác',
}

/** The people of every demonstration and every test: always the same. Names are invented. */
export const cast: readonly CastMember[] = [
  member(
    'thamdinh',
    'Phạm Thu Hà',
    'departmentAppraiser',
    'department',
    'Chuyên viên thẩm định',
    'Soạn chương trình, tiếp nhận, thẩm định',
    groups.department,
  ),
  member(
    'giamdoc',
    'Trần Quốc Khánh',
    'departmentDirector',
    'department',
    'Giám đốc Sở',
    'Trình chương trình, ký, xem nhịp thực hiện',
    groups.department,
  ),
  member(
    'trungtam',
    'Nguyễn Minh Đăng',
    'centreOfficer',
    'centre',
    'Viên chức Trung tâm',
    'Lập hồ sơ, soạn nội dung chương trình',
    groups.centre,
  ),
  member(
    'phochutich',
    'Lâm Văn Sử',
    'viceChair',
    'committee',
    'Phó Chủ tịch UBND tỉnh',
    'Phê duyệt, trả lại chương trình, kế hoạch',
    groups.province,
  ),
  member(
    'taichinh',
    'Huỳnh Mỹ Linh',
    'financeOfficer',
    'finance',
    'Sở Tài chính',
    'Cho ý kiến dự toán, quyết toán',
    groups.province,
  ),
  member(
    'khobac',
    'Đỗ Thành Công',
    'treasuryOfficer',
    'treasury',
    'Kho bạc khu vực XX',
    'Kiểm soát chi, đối chiếu',
    groups.province,
  ),
  member(
    'kiemtoan',
    'Hồ Minh Triết',
    'auditor',
    'inspectorate',
    'Thanh tra, kiểm toán',
    'Xem mọi thứ của tỉnh và nhật ký, không sửa gì',
    groups.province,
  ),
  member(
    'congchucxa',
    'Lý Thị Diễm',
    'communeOfficer',
    'commune',
    'Công chức xã Phan Ngọc Hiển',
    'Soạn chương trình cấp xã, kế hoạch, báo cáo',
    groups.commune,
  ),
  member(
    'chutichxa',
    'Trịnh Văn Lượm',
    'communeChair',
    'commune',
    'Chủ tịch UBND xã Phan Ngọc Hiển',
    'Phê duyệt chương trình cấp xã',
    groups.commune,
  ),
  member(
    'congtacvien',
    'Võ Hoàng Em',
    'collaborator',
    'commune',
    'Cộng tác viên',
    'Khảo sát cơ sở, nhắc việc',
    groups.commune,
  ),
  member(
    'giamkhao',
    'Tăng Ngọc Bích',
    'juror',
    'department',
    'Giám khảo bình chọn',
    'Chấm sản phẩm tiêu biểu',
    groups.commune,
  ),
  member(
    'chucoso',
    'Trần Văn Út',
    'establishmentOwner',
    'establishment',
    'Chủ cơ sở',
    'HTX Tôm khô Rạch Gốc: nộp hồ sơ, theo dõi',
    groups.far,
  ),
  member(
    'quantri',
    'Mai Hữu Phước',
    'administrator',
    'department',
    'Quản trị tỉnh Cà Mau',
    'Quản lý tổ chức, người dùng, quyền, nhật ký',
    groups.department,
  ),
  member(
    'bocongthuong',
    'Bùi Thanh Hải',
    'ministryOfficer',
    'ministry',
    'Bộ Công Thương',
    'Xem toàn quốc, soạn chương trình quốc gia',
    groups.far,
  ),
  member(
    'lanhdaobo',
    'Dương Thị Ngân',
    'ministryLeader',
    'ministry',
    'Lãnh đạo Bộ Công Thương',
    'Phê duyệt chương trình quốc gia',
    groups.far,
  ),
  member(
    'tinhkhac',
    'Ngô Thị Sen',
    'departmentAppraiser',
    'otherDepartment',
    'Người của tỉnh khác',
    'Sở Công Thương An Giang: thử giới hạn quyền',
    groups.far,
  ),
]

/**
 * Makes the cast, or gives it this start's password. Runs only on the embedded database.
 * @param communeId finds a commune's territory id of today by its code
 */
export async function loadCast(
  db: Queryable,
  password: string,
  communeId: (code: string) => Promise<string | null>,
): Promise<void> {
  const passwordHash = await hashPassword(password)
  for (const { username, name, role, at } of cast) {
    if (await refreshDemoPerson(db, username, passwordHash)) continue
    const organisation: CastOrganisation = organisations[at]
    const provinceId = organisation.province?.id ?? null
    const organisationId = await ensureOrganisation(db, {
      kind: organisation.kind,
      name: organisation.name,
      provinceId,
      provinceName: organisation.province?.name ?? null,
      unitId: organisation.commune ? await communeId(organisation.commune) : null,
    })
    await addPerson(db, { username, name, passwordHash, role, organisationId, demo: true })
  }
}
