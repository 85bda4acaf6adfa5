/** Words that all forms of an establishment share. */
export const words = {
  save: 'Lưu',
  cancel: 'Hủy',
  taken: 'Đã lấy bản mới; chỗ bạn đã sửa vẫn giữ nguyên. Xem lại rồi lưu.',
  state: {
    pause: { title: 'Ghi tạm ngừng', confirm: 'Ghi tạm ngừng', day: 'Tạm ngừng từ ngày' },
    resume: { title: 'Ghi hoạt động lại', confirm: 'Ghi hoạt động lại', day: 'Hoạt động lại từ ngày' },
    cease: { title: 'Ghi chấm dứt hoạt động', confirm: 'Ghi chấm dứt', day: 'Chấm dứt từ ngày' },
  },
  reason: 'Lý do',
  reasonHint: 'Ghi vào lịch sử, ví dụ: theo thông báo của Phòng Đăng ký kinh doanh ngày …',
  contact: {
    title: 'Sửa cách liên hệ',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    website: 'Trang web',
    masked: 'Để nguyên dấu chấm nếu không đổi.',
  },
  link: {
    title: 'Gắn tài khoản của chủ cơ sở',
    confirm: 'Gắn tài khoản',
    account: 'Tổ chức loại «Cơ sở công nghiệp nông thôn»',
    hint: 'Người của tổ chức này tự giữ cách liên hệ, sản phẩm, máy móc và số liệu năm. Để trống là gỡ.',
  },
} as const
