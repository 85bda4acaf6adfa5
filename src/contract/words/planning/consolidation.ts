/** What happened in this part of the room `planning`, told in the past; and words of refused fields. */
export const consolidationHappened = {
  'planning.keepItem': 'Đưa vào kế hoạch năm {year}: {name}',
  'planning.keepItems': 'Đưa {count} mục vào kế hoạch năm {year}',
  'planning.trimItem': 'Điều chỉnh kinh phí của «{name}» từ {from} còn {to} triệu đồng',
  'planning.returnItem': 'Trả lại đơn vị: {name}',
  'planning.deferItem': 'Để «{name}» lại năm {until}',
  'planning.dropItem': 'Không đưa vào kế hoạch: {name}',
  'planning.restoreItem': 'Đưa «{name}» trở lại danh sách đề nghị',
  'planning.mergeItems': 'Gộp {count} mục thành đề án nhóm «{name}»',
  'planning.splitItem': 'Tách đề án nhóm «{name}» thành {count} mục',
  'planning.addItem': 'Sở thêm mục: {name}',
  'planning.editItem': 'Sửa mục của Sở: {name}',
} as const

export const consolidationFields = {
  'planning.plan_fixed': 'Kế hoạch năm {year} đang ở bước khác, chưa sửa được các mục.',
  'planning.unit_not_sent': 'Đơn vị chưa gửi kế hoạch này, hoặc đang sửa lại.',
  'planning.proposal_not_ready': 'Đề xuất {code} trong ngân hàng chưa sẵn sàng; hãy xét đề xuất trước.',
  'planning.proposal_taken': 'Đề xuất {code} đã vào một kế hoạch khác.',
  'planning.trim_above': 'Tổng {kept} triệu đồng lớn hơn mức đơn vị đề nghị ({asked} triệu đồng).',
  'planning.trim_same': 'Số tiền vẫn như cũ.',
  'planning.return_year': 'Năm quay lại phải sau năm {year}.',
  'planning.merge_unlike': 'Chỉ gộp các mục cùng nội dung và cùng nguồn trình (địa phương hoặc quốc gia).',
  'planning.merge_round': 'Các mục phải thuộc cùng một đợt lập kế hoạch.',
  'planning.not_group': 'Mục này không phải đề án nhóm do gộp mà thành.',
  'planning.unit_line': 'Mục này của đơn vị; Sở điều chỉnh kinh phí, trả lại hoặc gộp, không sửa nội dung.',
  'planning.group_line': 'Mục này do gộp mà thành; hãy tách ra rồi sửa.',
  'planning.own_line': 'Mục này của Sở, không có đơn vị để trả lại.',
  'planning.stale': 'Vừa được người khác sửa; hãy xem lại rồi làm tiếp.',
  'planning.already': 'Đang ở trạng thái «{state}», không đưa vào kế hoạch được.',
} as const
