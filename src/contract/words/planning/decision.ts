/** What happened in this part of the room `planning`, told in the past; and words of refused fields. */
export const decisionHappened = {
  'planning.sendToFinance': 'Gửi Sở Tài chính cho ý kiến về kế hoạch năm {year}',
  'planning.takeBack': 'Rút kế hoạch năm {year} về tổng hợp',
  'planning.sayOpinion': 'Ý kiến tài chính về «{name}»: {said}',
  'planning.agreeAll': 'Thống nhất {count} mục của kế hoạch năm {year}',
  'planning.answerOpinion': 'Trả lời ý kiến tài chính về «{name}»',
  'planning.giveOpinion': 'Ý kiến tài chính số {number} về kế hoạch năm {year}',
  'planning.submitPlan': 'Trình phê duyệt kế hoạch năm {year}, tờ trình {number}',
  'planning.returnPlan': 'Trả lại kế hoạch năm {year}',
  'planning.approvePlan': 'Phê duyệt kế hoạch năm {year}, quyết định {number}',
  'planning.adjustPlan': 'Mở điều chỉnh kế hoạch năm {year}',
  'planning.changeApproved': 'Điều chỉnh mục «{name}»',
  'planning.addToAdjustment': 'Bổ sung mục «{name}»',
  'planning.removeFromAdjustment': 'Đưa mục «{name}» ra khỏi kế hoạch',
  'planning.keepAsDecided': 'Giữ mục «{name}» như đã duyệt',
  'planning.sendAdjustmentToFinance': 'Gửi Sở Tài chính điều chỉnh kế hoạch năm {year}',
  'planning.giveAdjustmentOpinion': 'Ý kiến tài chính số {number} về điều chỉnh kế hoạch năm {year}',
  'planning.submitAdjustment': 'Trình điều chỉnh kế hoạch năm {year}, tờ trình {number}',
  'planning.returnAdjustment': 'Trả lại điều chỉnh kế hoạch năm {year}',
  'planning.approveAdjustment': 'Phê duyệt điều chỉnh kế hoạch năm {year}, quyết định {number}',
  'planning.abandonAdjustment': 'Bỏ điều chỉnh kế hoạch năm {year}',
  'planning.closePlan': 'Khép lại kế hoạch năm {year}',
  'planning.carryOver': 'Chuyển {count} mục của kế hoạch năm {year} sang năm {next}',
  'planning.assignItems': 'Giao {count} mục của kế hoạch năm {year} cho {name}',
} as const

export const decisionFields = {
  'planning.nothing_kept': 'Kế hoạch chưa có mục nào. Hãy đưa ít nhất một mục vào kế hoạch.',
  'planning.unsaid':
    'Còn {count} mục chưa có ý kiến. Nếu thống nhất cả, hãy chọn «Thống nhất các mục còn lại».',
  'planning.take_out_instead': 'Không còn đồng nào; muốn bỏ mục này hãy chọn «Đưa ra khỏi kế hoạch».',
  'planning.questions_open': 'Còn {count} câu hỏi của Sở Tài chính chưa trả lời.',
  'planning.above_ceiling':
    '{source}: đề nghị {sum} triệu đồng, trần còn {free} triệu đồng (trần {ceiling} triệu đồng).',
  'planning.not_in_plan': 'Mục này không nằm trong kế hoạch.',
  'planning.exception_above': '{source}: {sum} triệu đồng, nhiều hơn mức trình {most} triệu đồng.',
  'planning.exception_twice': 'Mục này đã có trong danh sách ngoại lệ.',
  'planning.nothing_left': 'Không còn mục nào được duyệt. Muốn không duyệt toàn bộ thì trả lại kế hoạch.',
  'planning.reduced_above': '{source}: ý kiến {sum} triệu đồng, nhiều hơn mức đề nghị {most} triệu đồng.',
  'planning.not_reduced': 'Số tiền bằng mức đề nghị; hãy chọn «Thống nhất».',
  'planning.say_why': 'Hãy ghi lý do hoặc nội dung cần làm rõ.',
  'planning.nothing_asked': 'Sở Tài chính không hỏi gì về mục này.',
  'planning.nothing_changed': 'Điều chỉnh chưa thay đổi mục nào.',
  'planning.supplement_only': 'Đợt bổ sung chỉ thêm mục mới; muốn sửa hoặc bỏ mục thì mở điều chỉnh.',
  'planning.already_in': 'Mục này đã có trong kế hoạch.',
  'planning.say_which': 'Hãy chọn một mục của đợt hoặc nhập mục mới.',
  'planning.no_next_round':
    'Chưa có đợt lập kế hoạch năm {year}, hoặc đợt đã kết thúc. Hãy mở đợt trước khi chuyển.',
  'planning.carry_above': '{source}: còn lại {most} triệu đồng, không chuyển được {sum} triệu đồng.',
  'planning.carry_nothing': 'Chưa nhập số tiền còn lại.',
  'planning.hand_elsewhere': 'Người này không làm việc ở đơn vị đã chọn.',
  'planning.office_elsewhere': 'Đơn vị này không thuộc tỉnh.',
} as const

/** What an adjustment does to a line, and in what versions differ. */
export const changeKinds = { change: 'Điều chỉnh', add: 'Bổ sung', remove: 'Đưa ra' } as const
export const differenceKinds = {
  same: 'Giữ nguyên',
  changed: 'Điều chỉnh',
  added: 'Bổ sung',
  removed: 'Đưa ra',
} as const
