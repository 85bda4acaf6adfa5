import { z } from 'zod'
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  weekdayOf,
  workingDayFrom,
  type SpecialDays,
} from '../kernel/working-days.ts'

const Month = z.number().int().min(1).max(12)
const DayOfMonth = z.number().int().min(1).max(31)
const DayAndMonth = z.object({ month: Month, day: DayOfMonth })

/** 'before': "trước ngày 30/10", there on the last working day before it; 'by': on the day itself or the next working day. */
const edges = ['before', 'by'] as const
const Edge = z.enum(edges)

/** When an obligation falls due. The law says it in these ways. */
export const DueRule = z.discriminatedUnion('kind', [
  /** `yearOffset` −1: the day lies in the year before the year that it is about (a plan before 30/10 of the year before) */
  DayAndMonth.extend({
    kind: z.literal('yearly'),
    edge: Edge,
    yearOffset: z.number().int().min(-2).max(2).default(0),
  }),
  z.object({ kind: z.literal('halfYearly'), edge: Edge, first: DayAndMonth, second: DayAndMonth }),
  /** the day of the third month of the quarter, or with `after` of the month after it */
  z.object({ kind: z.literal('quarterly'), edge: Edge, day: DayOfMonth, after: z.boolean().default(false) }),
  z.object({ kind: z.literal('monthly'), edge: Edge, day: DayOfMonth }),
  /** every so many weeks from a first day on */
  z.object({ kind: z.literal('everyWeeks'), weeks: z.number().int().min(1).max(52), from: z.iso.date() }),
  z.object({ kind: z.literal('once'), date: z.iso.date() }),
  /** no day is given: as it arises, or "theo quy định" */
  z.object({ kind: z.literal('adHoc') }),
])
export type DueRule = z.infer<typeof DueRule>

/** One falling due: the period that it is about, the day that the rule names, the last working day by which it must be there. */
export interface Falling {
  /** `2026`, `2026-H1`, `2026-Q3`, `2026-11`, `2026-11-21` */
  period: string
  namedOn: string
  dueOn: string
}

const two = (n: number): string => String(n).padStart(2, '0')
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A day of a month; the 31st of a shorter month is its last day. Months past December lie in the next year. */
function dayIn(year: number, month: number, day: number): string {
  const y = year + Math.floor((month - 1) / 12)
  const m = ((month - 1) % 12) + 1
  return `${y}-${two(m)}-${two(Math.min(day, lastDay(y, m)))}`
}

/** The last working day on which it is in time. */
export function dueDay(namedOn: string, edge: 'before' | 'by', special: SpecialDays): string {
  if (edge === 'by') return workingDayFrom(namedOn, special)
  const before = addDays(namedOn, -1)
  return isWorkingDay(before, special) ? before : addWorkingDays(before, -1, special)
}

/** What the rule names in the periods that begin in a year. */
function namedIn(rule: DueRule, year: number): { period: string; namedOn: string }[] {
  switch (rule.kind) {
    case 'yearly':
      return [{ period: `${year}`, namedOn: dayIn(year + rule.yearOffset, rule.month, rule.day) }]
    case 'halfYearly':
      return [rule.first, rule.second].map(({ month, day }, index) => ({
        period: `${year}-H${index + 1}`,
        // a second half that is reported in January lies in the next year
        namedOn: dayIn(year, index === 1 && month < 7 ? month + 12 : month, day),
      }))
    case 'quarterly':
      return [1, 2, 3, 4].map((quarter) => ({
        period: `${year}-Q${quarter}`,
        namedOn: dayIn(year, quarter * 3 + (rule.after ? 1 : 0), rule.day),
      }))
    case 'monthly':
      return Array.from({ length: 12 }, (_, index) => ({
        period: `${year}-${two(index + 1)}`,
        namedOn: dayIn(year, index + 1, rule.day),
      }))
    case 'everyWeeks': {
      const step = rule.weeks * 7
      const gap = Math.max(0, (Date.parse(`${year}-01-01`) - Date.parse(rule.from)) / 86_400_000)
      const days: { period: string; namedOn: string }[] = []
      for (
        let day = addDays(rule.from, Math.ceil(gap / step) * step);
        day <= `${year}-12-31`;
        day = addDays(day, step)
      )
        days.push({ period: day, namedOn: day })
      return days
    }
    case 'once':
      return rule.date.startsWith(`${year}`) ? [{ period: rule.date, namedOn: rule.date }] : []
    case 'adHoc':
      return []
  }
}

/** Everything that falls due between two days (both included), by the last working day, in order. */
export function fallingBetween(rule: DueRule, from: string, to: string, special: SpecialDays): Falling[] {
  const first = Number(from.slice(0, 4)) - 2
  const last = Number(to.slice(0, 4)) + 2
  const edge = 'edge' in rule ? rule.edge : 'by'
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .flatMap((year) => namedIn(rule, year))
    .map((named) => ({ ...named, dueOn: dueDay(named.namedOn, edge, special) }))
    .filter(({ dueOn }) => dueOn >= from && dueOn <= to)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}

const dayMonth = ({ day, month }: { day: number; month: number }): string => `${day}/${month}`

/** The period in words: "năm 2027", "6 tháng đầu năm 2026", "quý III/2026", "tháng 11/2026", "ngày 21/11/2026". */
export function namePeriodOf(period: string): string {
  const [year = '', part = ''] = period.split('-')
  if (part === '') return `năm ${year}`
  if (part === 'H1') return `6 tháng đầu năm ${year}`
  if (part === 'H2') return `6 tháng cuối năm ${year}`
  const quarter = /^Q([1-4])$/.exec(part)?.[1]
  if (quarter) return `quý ${['I', 'II', 'III', 'IV'][Number(quarter) - 1]}/${year}`
  const day = period.split('-')[2]
  return day ? `ngày ${day}/${part}/${year}` : `tháng ${Number(part)}/${year}`
}

/** The rule in words: "hằng năm, trước 30/10 năm trước". */
export function nameRule(rule: DueRule): string {
  const edge = 'edge' in rule && rule.edge === 'before' ? 'trước' : 'chậm nhất'
  switch (rule.kind) {
    case 'yearly': {
      const offset = {
        '-2': ' hai năm trước',
        '-1': ' năm trước',
        '0': '',
        '1': ' năm sau',
        '2': ' hai năm sau',
      }
      return `hằng năm, ${edge} ${dayMonth(rule)}${offset[`${rule.yearOffset}` as keyof typeof offset]}`
    }
    case 'halfYearly':
      return `6 tháng một lần, ${edge} ${dayMonth(rule.first)} và ${dayMonth(rule.second)}`
    case 'quarterly':
      return `hằng quý, ${edge} ngày ${rule.day} ${rule.after ? 'tháng sau quý' : 'tháng cuối quý'}`
    case 'monthly':
      return `hằng tháng, ${edge} ngày ${rule.day}`
    case 'everyWeeks':
      return `${rule.weeks} tuần một lần, từ ${rule.from.split('-').toReversed().join('/')} (${['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'][weekdayOf(rule.from) - 1]})`
    case 'once':
      return `một lần, ${rule.date.split('-').toReversed().join('/')}`
    case 'adHoc':
      return 'không ghi ngày'
  }
}
