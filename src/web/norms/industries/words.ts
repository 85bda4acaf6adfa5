/** Words of choosing industries. */
export const words = {
  placeholder: 'Tên ngành hoặc mã, không cần dấu',
  looking: 'Đang tìm…',
  none: 'Không có ngành nào khớp; gõ ngắn hơn, không cần dấu.',
  version: (version: string) => `(VSIC ${version})`,
  drop: (code: string) => `Bỏ ngành ${code}`,
} as const
