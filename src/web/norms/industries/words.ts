/** Words of choosing industries. */
export const words = {
  placeholder: 'Gõ tên ngành hoặc mã VSIC, không cần dấu',
  looking: 'Đang tìm…',
  none: 'Không có ngành nào khớp; gõ ngắn hơn, không cần dấu.',
  version: (version: string) => `(VSIC ${version})`,
  drop: (code: string) => `Bỏ ngành ${code}`,
} as const
