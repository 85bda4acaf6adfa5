import type { ActName } from '../index.ts'
import { happened } from './vi.ts'

/** Rooms as people call them, for lists of rights. */
export const roomTitles: Record<string, string> = {
  programme: 'Chương trình khuyến công',
  documents: 'Văn bản, tệp',
  agenda: 'Việc, thời hạn, thông báo',
  norms: 'Định mức, điều kiện hỗ trợ',
  establishment: 'Cơ sở công nghiệp nông thôn',
  survey: 'Khảo sát nhu cầu',
  pipeline: 'Ngân hàng đề án',
  planning: 'Kế hoạch hằng năm',
  tables: 'Nhập và xuất bảng',
  territory: 'Địa bàn',
  identity: 'Tổ chức, người dùng',
  everyone: 'Việc ai có tài khoản cũng làm được',
}

/** The room of an act, as people call it. */
export const roomOf = (act: string): string => {
  const room = act.split('.')[0] ?? ''
  return roomTitles[room] ?? room
}

/** Where rooms stand in lists of rights: in the order of a day's work. */
export const roomPlace = (act: string): number => Object.keys(roomTitles).indexOf(act.split('.')[0] ?? '')

/** Where the sentence of what happened does not shorten to a task. */
const tasks: Partial<Record<ActName, string>> = {
  'identity.mergeOrganisations': 'Sáp nhập tổ chức',
  'identity.splitOrganisation': 'Chia tách tổ chức',
  'identity.closeOrganisation': 'Giải thể tổ chức',
  'identity.renameOrganisation': 'Đổi tên tổ chức',
  'identity.changePerson': 'Sửa thông tin người dùng',
  'identity.delegate': 'Ủy quyền một vai trò',
  'identity.endRole': 'Cho thôi vai trò',
  'identity.switchRole': 'Chuyển sang vai trò khác của mình',
  'identity.unmask': 'Xem dữ liệu cá nhân đã che',
  'documents.receive': 'Ghi văn bản đến vào sổ',
  'documents.relateLegal': 'Ghi quan hệ giữa hai văn bản',
  'documents.unrelateLegal': 'Bỏ quan hệ giữa hai văn bản',
  'documents.replacePaper': 'Thay thế văn bản đi',
  'documents.correctPaper': 'Đính chính văn bản đi',
  'documents.returnPaper': 'Trả lại văn bản trình ký',
  'agenda.setDay': 'Ghi ngày nghỉ, ngày làm bù',
  'agenda.removeDay': 'Bỏ ngày nghỉ, ngày làm bù',
  'agenda.saveObligation': 'Ghi nghĩa vụ định kỳ',
  'agenda.endObligation': 'Kết thúc nghĩa vụ định kỳ',
  'agenda.send': 'Báo đã gửi',
  'agenda.accept': 'Xác nhận đã nhận',
  'agenda.return': 'Trả lại bản đã gửi',
  'agenda.waive': 'Miễn gửi một kỳ',
  'agenda.remind': 'Nhắc đơn vị chưa gửi',
  'tables.receive': 'Đưa tệp vào để nhập',
  'programme.edit': 'Soạn nội dung',
}

const told: Readonly<Record<string, string>> = happened
const named: Readonly<Record<string, string | undefined>> = tasks

/** An act as a task: the sentence of what happened, without its facts ("Phê duyệt theo quyết định {number}" → "Phê duyệt"). */
export function taskOf(act: string): string {
  const sentence = (told[act] ?? act).split('{')[0] ?? ''
  const bare = sentence.replace(
    /\s*(«|:|\(| theo( tờ trình| quyết định)?| của| cho| tại| vào| thành| bằng)\s*$/,
    '',
  )
  return named[act] ?? bare.trim()
}
