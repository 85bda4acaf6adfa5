/** Words of a history. */
export const words = {
  system: 'Hệ thống',
  reason: (reason: string) => `Lý do: ${reason}`,
  changes: (count: number) => `${count} chỗ thay đổi`,
} as const
