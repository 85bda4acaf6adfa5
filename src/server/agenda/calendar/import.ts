import { weekdayOf } from '#contract/kernel/working-days.ts'
import { SpecialDay } from '#contract/agenda/calendar.ts'
import type { ImportDefinition, Values } from '#server/platform/tables/definition.ts'
import { wakeDaily } from '../dues/store-daily.ts'
import { deleteDay, listDays, writeDay } from './store.ts'

const kinds = [
  { code: 'holiday', name: 'Nghỉ', aliases: ['Ngày nghỉ', 'Nghỉ lễ', 'Nghỉ bù', 'Tết'] },
  { code: 'worked', name: 'Làm bù', aliases: ['Ngày làm bù', 'Đi làm', 'Làm việc'] },
] as const

const dayOf = ({ day, kind, name, basis = null }: Values): SpecialDay =>
  SpecialDay.parse({ day, kind, name, basis, confidence: 'known' })

const rowKey = ({ day }: Values): string => String(day)

/** The year's calendar as the government announces it: holidays, and the days worked for them. */
export const calendarImport: ImportDefinition = {
  kind: 'calendar',
  title: 'Ngày nghỉ và làm bù',
  needs: 'agenda.setDay',
  columns: [
    {
      key: 'day',
      heading: 'Ngày',
      aliases: ['Ngày tháng'],
      type: { kind: 'date', min: '1990-01-01', max: '2100-12-31' },
      required: true,
    },
    {
      key: 'kind',
      heading: 'Loại',
      aliases: ['Loại ngày'],
      type: { kind: 'code', options: async () => kinds },
      required: true,
    },
    {
      key: 'name',
      heading: 'Tên ngày',
      aliases: ['Tên', 'Nội dung'],
      type: { kind: 'text', max: 200 },
      required: true,
    },
    {
      key: 'basis',
      heading: 'Căn cứ',
      aliases: ['Văn bản'],
      type: { kind: 'text', max: 300 },
      hint: 'Số văn bản công bố',
    },
  ],
  keyColumns: ['day'],
  rowKey,
  async existing(db) {
    const days = await listDays(db, null)
    return new Map(
      days.map(({ day, kind, name, basis }) => [day, { id: day, values: { day, kind, name, basis } }]),
    )
  },
  check: async (_db, rows, _existing, { actor }) => [
    ...rows
      .filter(({ values }) => values['kind'] === 'worked' && weekdayOf(String(values['day'])) <= 5)
      .map(({ no }) => ({
        no,
        column: 'day',
        why: 'Ngày này vốn là ngày làm việc, không phải ngày làm bù.',
      })),
    // one calendar for the whole country
    ...(actor.provinceId === null ? [] : rows.slice(0, 1)).map(({ no }) => ({
      no,
      column: null,
      why: 'Lịch dùng chung cả nước, do Bộ nhập.',
    })),
  ],
  async create(db, rows) {
    for (const { values } of rows) await writeDay(db, dayOf(values))
    await wakeDaily(db)
    return rows.map(({ values }) => rowKey(values))
  },
  async change(db, changes) {
    const now = new Map((await listDays(db, null)).map((day) => [day.day, day]))
    for (const { id, after } of changes) {
      const before = now.get(id)
      if (before) await writeDay(db, SpecialDay.parse({ ...before, ...after }))
    }
    await wakeDaily(db)
  },
  async remove(db, ids) {
    for (const id of ids) await deleteDay(db, id)
    await wakeDaily(db)
  },
}
