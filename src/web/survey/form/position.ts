import type { Position } from '#contract/survey/nouns.ts'
import { words } from '../words.ts'

const degrees = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 5, maximumFractionDigits: 5 })
const metres = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 })

/** "8,65012; 104,96034", with how sure the telephone was where it said so. */
export function toldPosition({ latitude, longitude, accuracy }: Position): string {
  const at = `${degrees.format(latitude)}; ${degrees.format(longitude)}`
  return accuracy === null ? at : words.form.position(at, metres.format(accuracy))
}

/** Opens the map of whatever device one sits at; no foreign page learns where the place lies. */
export const mapOf = ({ latitude, longitude }: Position): string => `geo:${latitude},${longitude}`
