import { formatDate } from '#web/kit/figure/dates.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'

export type Rule = ProgrammeContent['deadlines'][number]['rule']

/** When a deadline falls, in words; what the text does not fix is said to be so. */
export function ruleWords(rule: Rule): string {
  switch (rule.kind) {
    case 'before': {
      // any year will do: only day and month are said
      const day = formatDate(
        `2000-${String(rule.month).padStart(2, '0')}-${String(rule.day).padStart(2, '0')}`,
      ).slice(0, -5)
      if (rule.yearOffset === 0) return `trước ngày ${day} hằng năm`
      return rule.yearOffset < 0
        ? `trước ngày ${day} của năm trước năm kế hoạch`
        : `trước ngày ${day} của năm sau`
    }
    case 'halfYearly':
      return '6 tháng một lần, tính đến 30/6 và 31/12'
    case 'yearly':
      return 'hằng năm'
    case 'everyWeeks':
      return `${rule.weeks} tuần một lần`
    case 'once':
      return `một lần, trong năm ${rule.year}`
    case 'periodic':
      return 'định kỳ theo quy định'
    case 'adHoc':
      return 'khi phát sinh'
  }
}

/** Words of duties and calendar. */
export const words = {
  calendar: (from: string, to: string) => `Lịch nhiệm vụ, ${from} đến ${to}`,
  window: 'Khoảng thời gian',
  around: '12 tháng quanh hôm nay',
  year: (year: number) => `Năm ${year}`,
  legend: { past: 'đã qua', soon: 'trong 10 ngày làm việc', ahead: 'sắp tới' },
  month: 'Tháng',
  organisation: 'Cơ quan',
  noDated: 'Trong khoảng này không có việc nào ấn định ngày.',
  none: 'Chương trình chưa ghi việc định kỳ nào.',
  undated: 'Không ấn định ngày',
  undatedNote: (count: number) => `${count} việc`,
  deadlines: 'Việc định kỳ',
  columns: {
    what: 'Việc',
    who: 'Cơ quan làm',
    to: 'Gửi',
    printed: 'Như bản in',
    rule: 'Thời hạn',
    section: 'Nơi ghi',
  },
  count: (count: number) => `${count} việc`,
  duties: 'Nhiệm vụ từng cơ quan',
  dutiesNote: (organisations: number, duties: number) => `${organisations} cơ quan, ${duties} nhiệm vụ`,
  noDuties: 'Chương trình chưa ghi nhiệm vụ của cơ quan nào.',
  on: (date: string, what: string) => `${date}: ${what}`,
} as const
