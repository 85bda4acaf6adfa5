const units = ['byte', 'KB', 'MB', 'GB'] as const
const figure = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** 2.411.724 → `2,3 MB`. */
export function formatSize(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  return `${figure.format(bytes / 1024 ** step)} ${units[step]}`
}
