import type { z } from 'zod'
import type { PlaceInput, register } from '#contract/establishment/core/acts.ts'
import type { Problem } from '#contract/kernel/problem.ts'
import type { Person } from '#server/testing/door.ts'

/** Units that tests stand on. */
export const units = {
  /** of the cast's commune people */
  phanNgocHien: 'c:32244:2025-07-01',
  /** the township that went whole into Phan Ngọc Hiển */
  rachGoc: 'c:32244:before-2025-07-01',
  /** divided between Phan Ngọc Hiển and its neighbour */
  tanAn: 'c:32245:before-2025-07-01',
  /** the district above them */
  ngocHien: 'd:973:before-2025-07-01',
  /** another commune of Cà Mau */
  hongDan: 'c:31843:2025-07-01',
  /** of An Giang */
  anPhu: 'c:30337:2025-07-01',
} as const

export const place = (more: Partial<z.input<typeof PlaceInput>> = {}): z.input<typeof PlaceInput> => ({
  unitId: units.phanNgocHien,
  main: true,
  ...more,
})

/** A form of a co-operative in Phan Ngọc Hiển; its tax code is another at every call. */
export const form = (more: Partial<z.input<typeof register.input>> = {}): z.input<typeof register.input> => ({
  kind: 'cooperative',
  name: 'HTX Khô cá Xẻo Trê',
  registrationNo: '610507000999',
  places: [place()],
  ...more,
})

/** Registers an establishment as the appraiser does, or as `person`. */
export const anEstablishment = async (
  person: Person,
  more: Partial<z.input<typeof register.input>> = {},
): Promise<{ id: string; version: number }> => await person.do('establishment.register', form(more))

/** The fields that a write was refused for: "places.0.unitId: place.district". */
export async function refusals(asked: Promise<unknown>): Promise<string[]> {
  const error = await asked.then(
    () => null,
    (problem: Problem) => problem,
  )
  if (!error) return ['nothing refused']
  return error.fields.length > 0
    ? error.fields.map(({ path, code }) => `${path.join('.')}: ${code}`)
    : [error.code]
}
