/** What happened in this part of the room `planning`, told in the past; and words of refused fields. */
export const unitHappened = {
  'planning.writeUnitPlan': 'Soạn kế hoạch năm {year}: {saved} mục ghi, {removed} mục bỏ',
  'planning.takeFromBank': 'Lấy {count} đề án từ ngân hàng vào kế hoạch năm {year}',
  'planning.sendUnitPlan': 'Gửi kế hoạch năm {year} của {name}: {lines} mục',
  'planning.returnUnitPlan': 'Trả lại kế hoạch năm {year} của {name}',
  'planning.acceptUnitPlan': 'Tiếp nhận kế hoạch năm {year} của {name}',
  'planning.resendItem': 'Gửi lại mục «{title}» của kế hoạch năm {year}',
} as const

export const unitFields = {
  'planning.round_not_open': 'Đợt lập kế hoạch năm {year} không còn nhận; hãy đề nghị Sở mở lại.',
  'planning.round_ended': 'Đợt lập kế hoạch năm {year} đã kết thúc.',
  'planning.line_elsewhere': 'Mục này không thuộc kế hoạch đang mở.',
  'planning.line_decided': 'Sở đã xử lý mục «{title}»; muốn sửa thì đề nghị Sở trả lại mục này.',
  'planning.too_many_lines': 'Một kế hoạch có nhiều nhất {most} mục.',
  'planning.no_lines': 'Kế hoạch chưa có mục nào. Nếu năm nay không có nhu cầu, hãy ghi rõ một câu.',
  'planning.unchanged': 'Kế hoạch chưa sửa gì so với lần gửi trước. Hãy sửa, hoặc ghi vì sao gửi lại như cũ.',
  'planning.line_unchanged': 'Mục này chưa sửa gì. Hãy sửa, hoặc ghi vì sao gửi lại như cũ.',
  'planning.line_money': 'Mục {no} «{title}»: chưa có kinh phí nào.',
  'planning.line_quantity': 'Mục {no} «{title}»: nhiệm vụ phải có khối lượng và đơn vị tính.',
  'planning.line_beneficiary': 'Mục {no} «{title}»: đề án phải ghi đơn vị thụ hưởng.',
  'planning.line_lead': 'Mục {no} «{title}»: chưa có đơn vị chủ trì.',
  'planning.line_timing': 'Mục {no} «{title}»: chưa ghi thời gian thực hiện.',
  'planning.line_years': 'Mục {no} «{title}»: các năm thực hiện không có năm {year}.',
  'planning.sent_in_future': 'Ngày văn bản không thể sau hôm nay.',
  'planning.not_ready': 'Đề án này chưa ở trạng thái sẵn sàng hoặc không thuộc địa bàn của bạn.',
  'planning.establishment_elsewhere': 'Cơ sở này không thuộc địa bàn của bạn.',
  'planning.unit_elsewhere': 'Xã, phường này không thuộc tỉnh của kế hoạch.',
} as const
