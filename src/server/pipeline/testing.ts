import type { z } from 'zod'
import type { create } from '#contract/pipeline/acts.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Person } from '#server/testing/door.ts'

/** Commune of the cast's commune people, and the establishment of the cast's owner. */
export const phanNgocHien = 'c:32244:2025-07-01'

const nextYear = new Date().getFullYear() + 1

/** A machine for the co-operative, asked of the province: 300 of 600 million. */
export const form = (more: Partial<z.input<typeof create.input>> = {}): z.input<typeof create.input> => ({
  title: 'Ứng dụng máy sấy tôm khô',
  activities: ['N-MMTB'],
  years: [nextYear],
  unitId: phanNgocHien,
  need: 'Máy cũ sấy không đều, tốn củi.',
  contactName: 'Trần Văn Út',
  contactPhone: '0290 3555 123',
  costs: [
    {
      content: 'Máy sấy tôm',
      item: 'machine',
      totalVnd: 600_000_000,
      localVnd: 300_000_000,
      ownVnd: 300_000_000,
    },
  ],
  equipment: [{ name: 'Máy sấy tôm 500 kg/mẻ', isNew: true }],
  ...more,
})

/** A registered proposal of whoever is named. */
export const registered = async (person: Person, more: Partial<z.input<typeof create.input>> = {}) =>
  await person.do('pipeline.create', { ...form(more), register: true })

/** Why it was refused: codes of the fields with their places, or the code of the whole. */
export const refusals = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => ['done'],
    (error: unknown) => {
      if (!(error instanceof Problem)) return [String(error)]
      return error.fields.length > 0
        ? error.fields.map(({ path, code }) => `${path.join('.')}: ${code}`)
        : [error.code]
    },
  )
