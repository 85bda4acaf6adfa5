import type { ProfileStep } from '../../planning/nouns.ts'

/** What happened in this part of the room `planning`, told in the past; and words of refused fields. */
export const roundsHappened = {
  'planning.createRound': 'Chuẩn bị đợt lập {name}',
  'planning.editRound': 'Sửa đợt lập {name}',
  'planning.openRound': 'Mở đợt lập {name}, yêu cầu {senders} đơn vị gửi trước hạn {due}',
  'planning.closeRound': 'Đóng nhận kế hoạch: {name}',
  'planning.reopenRound': 'Mở lại đợt lập {name} đến {due}',
  'planning.endRound': 'Kết thúc đợt lập {name}',
  'planning.setCeiling': 'Đặt hạn mức {source} của {name}: {amount} triệu đồng',
  'planning.remindSenders': 'Nhắc {units} đơn vị chưa gửi ({people} người): {name}',
} as const

export const roundsFields = {
  'planning.round_exists': 'Năm {year} đã có đợt lập kế hoạch.',
  'planning.due_past': 'Hạn gửi đã qua.',
  'planning.due_far': 'Hạn gửi phải nằm trước khi năm kế hoạch {year} kết thúc.',
  'planning.no_senders': 'Chưa chọn đơn vị nào phải gửi.',
  'planning.sender_outside': 'Đơn vị này đã ngừng hoạt động.',
  'planning.sender_wrote': '{name} đã soạn hoặc gửi kế hoạch, không bỏ khỏi danh sách được.',
  'planning.programme_unknown': 'Không có chương trình này.',
  'planning.programme_years': 'Chương trình không bao trùm năm {year}.',
  'planning.below_reserved':
    'Hạn mức {ceiling} triệu đồng thấp hơn số đã giữ cho các mục được duyệt: {reserved} triệu đồng.',
  'planning.source_twice': 'Nguồn này có hai lần.',
} as const

export const profileSteps: Record<ProfileStep, string> = {
  send: 'Gửi kế hoạch',
  appraise: 'Thẩm định, tổng hợp',
  financeOpinion: 'Ý kiến của tài chính',
  approve: 'Phê duyệt',
  sendNational: 'Gửi Cục (khuyến công quốc gia)',
  nationalAppraise: 'Cục thẩm định',
  nationalApprove: 'Bộ phê duyệt',
  assign: 'Giao thực hiện',
}
