/** Words of the trail. */
export const words = {
  title: 'Nhật ký',
  about:
    'Mọi việc đã làm trong hệ thống: ai, lúc nào, vì sao, đổi gì. Chỉ ghi thêm, không sửa, không xoá được.',
  from: 'Từ ngày',
  to: 'Đến ngày',
  who: 'Người hoặc cơ quan',
  whoHint: 'Gõ một phần tên, không cần dấu',
  act: 'Việc',
  anyAct: 'Mọi việc',
  rooms: {
    'identity.': 'Tổ chức, người dùng, đăng nhập',
    'documents.': 'Tệp và văn bản',
    'agenda.': 'Công việc, thời hạn',
    'tables.': 'Nhập, xuất bảng',
    'programme.': 'Chương trình',
    'norms.': 'Định mức, điều kiện hỗ trợ',
    'establishment.': 'Cơ sở công nghiệp nông thôn',
    'survey.': 'Khảo sát nhu cầu',
    'pipeline.': 'Ngân hàng đề án',
    'planning.': 'Kế hoạch hằng năm',
  },
  none: 'Không có việc nào khớp. Bỏ bớt điều kiện lọc để xem nhiều hơn.',
  more: 'Xem thêm',
  verify: 'Kiểm tra tính toàn vẹn',
  intact: (checked: number, chains: number) =>
    `Nhật ký nguyên vẹn: đã tính lại ${checked.toLocaleString('vi-VN')} dòng trong ${chains} chuỗi, dòng nào cũng khớp với dòng trước.`,
  broken: 'Nhật ký đã bị can thiệp. Hãy giữ nguyên máy chủ và báo người phụ trách an toàn thông tin.',
  brokenAt: {
    changed: (link: string) => `Dòng ${link} không còn như lúc được ghi.`,
    gap: (link: string) => `Ngay trước dòng ${link} có dòng đã bị lấy đi.`,
    cut: (link: string) => `Chuỗi bị cắt ở cuối, quanh dòng ${link}.`,
  },
  sentFrom: (address: string) => `từ ${address}`,
  link: (link: string) => `dòng ${link}`,
} as const
