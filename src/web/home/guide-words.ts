/** The guide in short: only what the system really does today. */
export const guide = {
  title: 'Hướng dẫn',
  parts: [
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
  ],
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
