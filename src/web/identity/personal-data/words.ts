/** Words of a person's own data. */
export const words = {
  title: 'Dữ liệu về tôi',
  about: 'Mọi điều hệ thống đang giữ về bạn: tài khoản, vai trò, phiên làm việc, việc đã làm, tệp đã gửi.',
  take: 'Lấy dữ liệu về máy',
  taken: (parts: number, rows: number) => `Đã lưu tệp gồm ${parts} bảng, ${rows} dòng.`,
  file: (username: string, day: string) => `du-lieu-${username}-${day}.json`,
  takeTitle: 'Lấy toàn bộ dữ liệu về người này',
  takeAbout: (name: string) =>
    `Tải về mọi điều hệ thống giữ về ${name}, để trao cho người đó khi họ yêu cầu. Việc này được ghi vào nhật ký.`,
  eraseTitle: 'Xoá dữ liệu cá nhân',
  erase: 'Xoá dữ liệu cá nhân',
  eraseAbout: (name: string) =>
    `Họ tên, liên hệ, số định danh và mọi cách đăng nhập của ${name} bị xoá, không lấy lại được. Vai trò đã giữ, văn bản đã ký và nhật ký việc đã làm vẫn còn, vì pháp luật buộc phải lưu.`,
  roles: 'Người này còn giữ vai trò: hãy cho thôi mọi vai trò trước.',
  erased: 'Đã xoá',
  kept: 'Còn giữ theo quy định',
  close: 'Đóng',
} as const
