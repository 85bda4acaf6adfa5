export const words = {
  picker: {
    placeholder: 'Tên ngành hoặc mã, không cần dấu',
    looking: 'Đang tìm…',
    hint: 'Gõ tên ngành hoặc mấy số đầu của mã.',
    nothing: 'Không có ngành nào khớp.',
    version: (version: string) => `(VSIC ${version})`,
    drop: (code: string) => `Bỏ ngành ${code}`,
  },
} as const
