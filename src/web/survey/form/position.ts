import type { Position } from '#contract/survey/nouns.ts'
import { words } from '../words.ts'

const degrees = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 5, maximumFractionDigits: 5 })
const metres = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 })

/** "8,65012; 104,96034", with how sure the telephone was where it said so. */
export function toldPosition({ latitude, longitude, accuracy }: Position): string {
  const at = `${degrees.format(latitude)}; ${degrees.format(longitude)}`
  return accuracy === null ? at : words.form.position(at, metres.format(accuracy))
}

/** Where a map of the country shows the point, for whoever follows the link. */
export const mapOf = ({ latitude, longitude }: Position): string =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
