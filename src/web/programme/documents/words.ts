/** Words of the page that follows the paper itself. */
export const words = {
  outline: 'Trong trang này',
  paper: 'Văn bản',
  head: {
    decision: 'Quyết định',
    issuer: 'Cơ quan ban hành',
    signer: 'Người ký',
    effective: 'Hiệu lực từ',
    submission: 'Tờ trình',
    submittedBy: 'Người trình',
    period: 'Thời kỳ',
    place: 'Địa bàn',
  },
  unsaid: 'chưa ghi trong văn bản',
  references: 'Văn bản được nêu',
  columns: { number: 'Số, ký hiệu', date: 'Ngày', kind: 'Loại', title: 'Tên, trích yếu', issuer: 'Cơ quan', section: 'Nơi nêu' },
  noNumber: 'không ghi số',
  amends: (number: string) => `sửa đổi, thay thế ${number}`,
  count: (count: number) => `${count} văn bản`,
  mentions: (count: number) => `${count} lần nêu`,
  noReferences: 'Chương trình chưa ghi văn bản nào.',
  passages: 'Nội dung theo đề mục',
  passagesNote: 'tóm bằng lời của hệ thống, không chép nguyên văn',
  noPassages: 'Chương trình chưa có nội dung theo đề mục.',
  targets: (count: number) => `${count} chỉ tiêu`,
  duties: (count: number) => `${count} nhiệm vụ`,
  documents: (count: number) => `${count} văn bản được nêu`,
  priorities: 'Ưu tiên',
  evaluation: 'Đánh giá giai đoạn trước',
  figures: { label: 'Nội dung', value: 'Con số', unit: 'Đơn vị' },
  distribution: 'Nơi nhận',
} as const

/** Where the parts of the page stand. */
export const anchors = {
  paper: 'van-ban',
  references: 'van-ban-neu',
  passages: 'noi-dung',
  priorities: 'uu-tien',
  evaluation: 'danh-gia',
  distribution: 'noi-nhan',
} as const
