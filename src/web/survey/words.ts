import { formWords } from './words-form.ts'
import { reviewWords } from './words-review.ts'

/** Words of the pages of surveys. */
export const words = {
  title: 'Khảo sát nhu cầu',
  tabs: { list: 'Phiếu', rounds: 'Đợt khảo sát', needs: 'Tổng hợp nhu cầu', device: 'Trên máy này' },
  ...formWords,
  ...reviewWords,
} as const

const labels: Readonly<Record<string, string>> = words.labels

/** Names a path of the answers in the form's words: `needs.0.what` is "Nhu cầu 1: Cụ thể là gì". */
export function labelAt(path: string): string {
  const need = /^needs\.(\d+)\.(\w+)$/.exec(path)
  if (need) {
    const field = need[2] === 'year' ? words.labels.needYear : labels[need[2] ?? '']
    return `${words.form.need(Number(need[1]) + 1)}: ${field ?? ''}`
  }
  return labels[path] ?? (path.startsWith('extra.') ? words.form.questions : path)
}
