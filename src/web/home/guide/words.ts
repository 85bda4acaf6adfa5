interface GuidePart {
  title: string
  text: string
  points: readonly string[]
  /** the pages that it is about */
  pages?: readonly { path: string; label: string }[]
}

const ground: readonly GuidePart[] = [
  {
    title: 'Cơ sở công nghiệp nông thôn',
    text: 'Mỗi cơ sở một hồ sơ: nơi sản xuất, ngành, số liệu từng năm, máy móc, sản phẩm, mọi lần được hỗ trợ.',
    points: [
      'Tìm theo tên, mã số thuế, điện thoại, sản phẩm, xã, ngành; lọc, gắn nhãn nhiều cơ sở một lần, xem trên bản đồ.',
      'Hồ sơ giống nhau được đặt cạnh nhau; gộp thì giữ lịch sử của cả hai.',
      'Chủ cơ sở xem và ghi hồ sơ của mình ở «Cơ sở của tôi».',
    ],
    pages: [
      { path: '/co-so', label: 'Cơ sở CNNT' },
      { path: '/co-so/cua-toi', label: 'Cơ sở của tôi' },
      { path: '/lang-nghe', label: 'Làng nghề' },
      { path: '/cum-cong-nghiep', label: 'Cụm công nghiệp' },
      { path: '/san-pham', label: 'Sản phẩm' },
    ],
  },
  {
    title: 'Định mức, điều kiện, tính hỗ trợ',
    text: 'Trả lời vài câu là biết được hỗ trợ tối đa bao nhiêu, theo điều nào, cần giấy tờ gì. Không cần đăng nhập.',
    points: [
      'Từ kết quả, «Đề xuất hỗ trợ» chép sẵn việc, nơi sản xuất và chi phí vào đề xuất.',
      'Định mức theo ngày và địa bàn; chỗ chưa đối chiếu với văn bản ghi rõ «cần đối chiếu».',
      'Điều kiện và thứ tự ưu tiên là bảng quy định có ngày hiệu lực; kết quả xét nói từng điều đạt hay chưa.',
    ],
    pages: [
      { path: '/tinh-ho-tro', label: 'Tôi được hỗ trợ bao nhiêu?' },
      { path: '/dinh-muc', label: 'Định mức hỗ trợ' },
      { path: '/dieu-kien', label: 'Điều kiện và ưu tiên' },
    ],
  },
  {
    title: 'Khảo sát nhu cầu',
    text: 'Phiếu ngắn làm trên điện thoại, có ảnh và vị trí; mất sóng vẫn ghi được, có sóng thì gửi.',
    points: [],
    pages: [{ path: '/khao-sat', label: 'Khảo sát nhu cầu' }],
  },
  {
    title: 'Ngân hàng đề án',
    text: 'Ý tưởng và đăng ký của chủ cơ sở, xã, Trung tâm và từ khảo sát; mỗi đề xuất cho biết đã đủ đến đâu, còn thiếu gì.',
    points: [
      'Bảng hoặc danh sách, xếp hạng theo năm kèm lý do; đề xuất để lại hay từ chối đều có lý do, dùng lại được cho năm sau.',
    ],
    pages: [
      { path: '/ngan-hang-de-an', label: 'Ngân hàng đề án' },
      { path: '/de-xuat', label: 'Đề xuất hỗ trợ' },
    ],
  },
]

const parts: readonly GuidePart[] = [
  {
    title: 'Hệ thống làm được gì lúc này',
    text: 'Khuyến công số giữ trọn các chương trình khuyến công: chỉ tiêu, kinh phí, căn cứ, nhiệm vụ và mốc thời gian, đúng như văn bản đã ký.',
    points: [
      'Ai cũng đọc được chương trình đã phê duyệt, không cần đăng nhập.',
      'Người của Sở, Trung tâm, xã soạn bản nháp, trình, nhận lại để sửa; người có thẩm quyền phê duyệt. Người soạn không tự phê duyệt được.',
      'Mỗi con số có thể đặt cạnh bảng in trong văn bản; chỗ nào số in và số tính lệch nhau, hệ thống nói rõ lệch bao nhiêu và thuộc loại nào.',
      'Địa bàn tra được cả trước và sau ngày 01/7/2025: đơn vị cũ đã thành đơn vị nào, đơn vị mới gồm những đâu.',
    ],
  },
  {
    title: 'Việc của tôi',
    text: 'Trang đầu sau khi đăng nhập: mọi việc đứng lại chờ bạn, từ mọi phần của hệ thống, theo hạn. Chỉ việc gấp nhất có nút màu chàm.',
    points: [
      'Lịch: tháng này đơn vị bạn phải gửi gì, nhận gì; ngày nghỉ và ngày làm bù.',
      'Ai nợ gì: đơn vị nào đã gửi, đơn vị nào chưa; nhắc các đơn vị quá hạn bằng một lần bấm.',
      'Hạn tính theo ngày làm việc. Trong lúc chờ bên kia thì tạm dừng hạn; khi tính tiếp, số ngày đã dừng được trả lại.',
      'Chuông: thông báo mới. Mỗi loại chọn được: trong hệ thống, qua thư ngay, hay gộp mỗi ngày một thư.',
      'Việc dài (nhập, xuất bảng lớn): tiến độ đứng ở thanh trên; rời trang vẫn chạy, dừng được, làm lại được.',
    ],
  },
  ...ground,
  {
    title: 'Tìm',
    text: 'Gõ không dấu cũng được: “kien giang”, “nam can”, “2454”. Kết quả gồm chương trình và đơn vị hành chính của mọi thời kỳ.',
    points: [],
  },
  {
    title: 'Đối chiếu',
    text: 'Ô vuông đen có số gắn con số với một phát hiện. Có năm loại:',
    points: [
      'Làm tròn: chênh lệch nhỏ do làm tròn.',
      'In sai: chữ hoặc số in nhầm, vẫn hiểu được ý đúng.',
      'Mâu thuẫn: hai chỗ trong cùng văn bản nói khác nhau.',
      'Thiếu: một chỗ cần có số liệu mà không có.',
      'Chưa rõ: có hơn một cách hiểu.',
    ],
  },
  {
    title: 'Số và đơn vị',
    text: 'Tiền lưu bằng đồng, hiển thị bằng triệu đồng. Dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ: 1.234,5. Dấu – nghĩa là không có số; 0 nghĩa là bằng không.',
    points: [],
  },
]

/** The guide in short: only what the system really does today. */
export const guide = {
  title: 'Hướng dẫn',
  pages: 'Mở trang:',
  parts,
  keys: {
    title: 'Phím tắt',
    items: [
      { keys: ['/'], does: 'Đến ô tìm kiếm' },
      { keys: ['↑', '↓'], does: 'Đi giữa các dòng của bảng, các kết quả tìm, các việc chờ tôi' },
      { keys: ['Enter'], does: 'Mở dòng đang chọn' },
      { keys: ['←', '→'], does: 'Thu gọn, mở ra một nhóm của bảng' },
      { keys: ['Esc'], does: 'Đóng hộp thoại, bỏ ô tìm' },
      { keys: ['Tab'], does: 'Đến chỗ bấm tiếp theo; lần bấm đầu tiên cho phép bỏ qua menu' },
    ],
  },
} as const
