/** Words of showing a personal value. */
export const words = {
  see: 'Xem',
  show: (field: string) => `Xem ${field}`,
  title: 'Xem dữ liệu cá nhân',
  confirm: 'Xem',
  about: (field: string, name: string) =>
    `Hiện ${field} của ${name} trên trang này. Ai xem, lúc nào, vì sao được ghi vào nhật ký.`,
  fields: {
    householdTaxCode: 'mã số thuế',
    identityNumber: 'số định danh',
    phone: 'số điện thoại',
    email: 'thư điện tử',
  },
} as const
