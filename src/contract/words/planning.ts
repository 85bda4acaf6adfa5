import type { ItemKind, ItemState, NationalState, Opinion, PlanSource, Route } from '../planning/nouns.ts'
import type { PlanState, RoundState, UnitPlanState } from '../planning/workflows.ts'
import type { itemSteps as itemStepNames, planSteps as planStepNames } from '../planning/workflows.ts'
import type {
  roundSteps as roundStepNames,
  unitPlanSteps as unitPlanStepNames,
} from '../planning/workflows.ts'

/** Words of the room `planning`. */

/** Kinds of records as the trail names them. */
export const planningRecords = {
  planRound: 'Đợt lập kế hoạch',
  unitPlan: 'Kế hoạch của đơn vị',
  planItem: 'Mục của kế hoạch',
  annualPlan: 'Kế hoạch khuyến công năm',
  outsideClass: 'Lớp đào tạo của ngành khác',
} as const

export const roundStates: Record<RoundState, string> = {
  draft: 'Đang chuẩn bị',
  open: 'Đang nhận kế hoạch',
  closed: 'Đã đóng nhận',
  ended: 'Đã kết thúc',
}

export const roundSteps: Record<(typeof roundStepNames)[number], string> = {
  editRound: 'Sửa đợt',
  openRound: 'Mở đợt',
  closeRound: 'Đóng nhận kế hoạch',
  reopenRound: 'Mở lại',
  endRound: 'Kết thúc đợt',
}

export const unitPlanStates: Record<UnitPlanState, string> = {
  draft: 'Đang soạn',
  sent: 'Đã gửi',
  returned: 'Trả lại',
  accepted: 'Đã tiếp nhận',
}

export const unitPlanSteps: Record<(typeof unitPlanStepNames)[number], string> = {
  writeUnitPlan: 'Soạn kế hoạch',
  takeFromBank: 'Lấy từ ngân hàng đề án',
  sendUnitPlan: 'Gửi Sở Công Thương',
  returnUnitPlan: 'Trả lại',
  acceptUnitPlan: 'Tiếp nhận',
}

export const itemStates: Record<ItemState, string> = {
  proposed: 'Đề nghị',
  kept: 'Đưa vào kế hoạch',
  returned: 'Trả lại đơn vị',
  deferred: 'Chuyển năm sau',
  dropped: 'Không đưa vào',
  merged: 'Đã gộp',
}

export const itemSteps: Record<(typeof itemStepNames)[number], string> = {
  keepItem: 'Đưa vào kế hoạch',
  trimItem: 'Điều chỉnh kinh phí',
  returnItem: 'Trả lại đơn vị',
  resendItem: 'Gửi lại',
  deferItem: 'Chuyển năm sau',
  dropItem: 'Không đưa vào',
  restoreItem: 'Trở lại đề nghị',
  mergeItems: 'Gộp thành đề án nhóm',
}

export const planStates: Record<PlanState, string> = {
  draft: 'Đang tổng hợp',
  withFinance: 'Sở Tài chính đang cho ý kiến',
  opined: 'Đã có ý kiến tài chính',
  withApprover: 'Chờ phê duyệt',
  approved: 'Đã phê duyệt',
  adjusting: 'Đang điều chỉnh',
  adjustmentWithFinance: 'Điều chỉnh: chờ ý kiến tài chính',
  adjustmentOpined: 'Điều chỉnh: đã có ý kiến',
  adjustmentWithApprover: 'Điều chỉnh: chờ phê duyệt',
  closed: 'Đã khép lại',
}

export const planSteps: Record<(typeof planStepNames)[number], string> = {
  sendToFinance: 'Gửi lấy ý kiến Sở Tài chính',
  takeBack: 'Rút về tổng hợp',
  sayOpinion: 'Cho ý kiến về một mục',
  agreeAll: 'Thống nhất các mục còn lại',
  answerOpinion: 'Trả lời ý kiến tài chính',
  giveOpinion: 'Gửi ý kiến',
  submitPlan: 'Trình phê duyệt',
  returnPlan: 'Trả lại',
  approvePlan: 'Phê duyệt',
  adjustPlan: 'Điều chỉnh, bổ sung',
  changeApproved: 'Sửa mục đã duyệt',
  addToAdjustment: 'Bổ sung mục',
  removeFromAdjustment: 'Đưa mục ra khỏi kế hoạch',
  keepAsDecided: 'Giữ mục như đã duyệt',
  sendAdjustmentToFinance: 'Gửi Sở Tài chính ý kiến về điều chỉnh',
  giveAdjustmentOpinion: 'Gửi ý kiến về điều chỉnh',
  submitAdjustment: 'Trình điều chỉnh',
  returnAdjustment: 'Trả lại điều chỉnh',
  approveAdjustment: 'Phê duyệt điều chỉnh',
  abandonAdjustment: 'Bỏ điều chỉnh',
  closePlan: 'Khép lại',
  carryOver: 'Chuyển sang năm sau',
  assignItems: 'Giao thực hiện',
}

export const itemKinds: Record<ItemKind, string> = { project: 'Đề án', task: 'Nhiệm vụ' }

export const itemRoutes: Record<Route, string> = {
  local: 'Khuyến công địa phương',
  national: 'Khuyến công quốc gia',
}

export const planSources: Record<PlanSource, string> = {
  national: 'Khuyến công quốc gia',
  provincial: 'Ngân sách tỉnh',
  district: 'Ngân sách huyện',
  commune: 'Ngân sách xã',
  own: 'Đối ứng của cơ sở',
  other: 'Nguồn khác',
  loan: 'Vốn vay',
}

export const financeOpinions: Record<Opinion, string> = {
  agree: 'Thống nhất',
  reduce: 'Đề nghị giảm',
  ask: 'Đề nghị làm rõ',
}

export const nationalStates: Record<NationalState, string> = {
  appraised: 'Đã thẩm định cơ sở',
  sent: 'Đã gửi Cục',
  returned: 'Cục trả lại',
  approved: 'Bộ phê duyệt',
  refused: 'Không được duyệt',
}

export { consolidationFields, consolidationHappened } from './planning/consolidation.ts'
export { decisionFields, decisionHappened } from './planning/decision.ts'
export { nationalFields, nationalHappened } from './planning/national.ts'
export { roundsFields, roundsHappened } from './planning/rounds.ts'
export { unitFields, unitHappened } from './planning/unit.ts'
