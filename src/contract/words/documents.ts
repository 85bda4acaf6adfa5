import type {
  LegalConfidence,
  LegalKind,
  LegalStage,
  LegalStatus,
  RelationKind,
} from '../documents/legal/nouns.ts'
import type { PaperKind, PaperState } from '../documents/register/nouns.ts'
import type { PaperStep } from '../documents/register/workflow.ts'

/** Words of the room of documents: legal documents, and the register. */

export const legalKinds: Record<LegalKind, string> = {
  law: 'Luật',
  ordinance: 'Pháp lệnh',
  resolution: 'Nghị quyết',
  decree: 'Nghị định',
  decision: 'Quyết định',
  circular: 'Thông tư',
  jointCircular: 'Thông tư liên tịch',
  directive: 'Chỉ thị',
  regulation: 'Quy chế',
  rule: 'Quy định',
  plan: 'Kế hoạch',
  programme: 'Chương trình',
  scheme: 'Đề án',
  officialLetter: 'Công văn',
  submission: 'Tờ trình',
  report: 'Báo cáo',
  announcement: 'Thông báo',
  other: 'Văn bản khác',
}

export const legalStages: Record<LegalStage, string> = {
  drafting: 'Đang soạn',
  consulting: 'Đang lấy ý kiến',
  issued: 'Đã ban hành',
}

export const legalStatuses: Record<LegalStatus, string> = {
  inForce: 'Còn hiệu lực',
  partly: 'Hết hiệu lực một phần',
  notYet: 'Chưa có hiệu lực',
  expired: 'Hết hiệu lực',
  unknown: 'Chưa rõ ngày hiệu lực',
  drafting: 'Đang soạn',
  consulting: 'Đang lấy ý kiến',
}

/** What a document does: "sửa đổi …". */
export const relationsOut: Record<RelationKind, string> = {
  amends: 'Sửa đổi',
  supplements: 'Bổ sung',
  replaces: 'Thay thế',
  repeals: 'Bãi bỏ',
  basedOn: 'Căn cứ vào',
  guides: 'Hướng dẫn',
}

/** What is done to it: "được sửa đổi bởi …". */
export const relationsIn: Record<RelationKind, string> = {
  amends: 'Được sửa đổi bởi',
  supplements: 'Được bổ sung bởi',
  replaces: 'Được thay thế bởi',
  repeals: 'Bị bãi bỏ bởi',
  basedOn: 'Là căn cứ của',
  guides: 'Được hướng dẫn bởi',
}

export const legalConfidence: Record<LegalConfidence, string> = {
  printed: 'In trong chương trình',
  known: 'Theo tài liệu khác',
  uncertain: 'Cần đối chiếu',
  entered: 'Người dùng nhập',
}

/** @see NĐ 30/2020/NĐ-CP, Phụ lục III */
export const paperKinds: Record<PaperKind, string> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CV: 'Công văn',
  CĐ: 'Công điện',
  GM: 'Giấy mời',
  GGT: 'Giấy giới thiệu',
}

export const paperStates: Record<PaperState, string> = {
  draft: 'Dự thảo',
  submitted: 'Đã trình ký',
  issued: 'Đã phát hành',
  replaced: 'Đã bị thay thế',
  corrected: 'Đã được đính chính',
}

export const paperSteps: Record<PaperStep, string> = {
  editPaper: 'Sửa dự thảo',
  submitPaper: 'Trình ký',
  returnPaper: 'Trả lại để sửa',
  issue: 'Ký, cấp số và phát hành',
  replacePaper: 'Thay thế bằng văn bản khác',
  correctPaper: 'Đính chính bằng văn bản khác',
  discardPaper: 'Bỏ dự thảo',
}
