/** The mark between decimals that a language tag of a format asks for. */
const decimalMark = (format: string): string => (format.includes('[$-42A]') ? ',' : '.')

/** The section of a format that a number falls into. */
function sectionFor(value: number, format: string): string {
  const sections = format.split(';')
  if (!format.includes('[>')) return value < 0 && sections[1] ? sections[1] : sections[0]!
  return sections.find((section) => value >= Number(/^\[>=(\d+)\]/.exec(section)?.[1] ?? -Infinity))!
}

/**
 * What a reader sees of a number under one of our formats: places, literal marks, conditions and decimals.
 * Written from the file format's definition and not from the code that makes the formats.
 */
export function seen(value: number, format: string): string {
  const section = sectionFor(value, format)
  const body = section.replace(/\[[^\]]*\]/g, '')
  const point = /(?<!\\)\./.exec(body)?.index ?? body.length
  const decimals = body.length - point - (point < body.length ? 1 : 0)
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const places = body.slice(0, point).match(/\\.|0/g) ?? []
  let digits = whole.padStart(places.filter((place) => place === '0').length, '0')
  let text = ''
  for (const [i, place] of places.toReversed().entries()) {
    const isFirst = i === places.length - 1
    if (place === '0') {
      text = (isFirst ? digits : digits.slice(-1)) + text
      digits = isFirst ? '' : digits.slice(0, -1)
    } else text = place.slice(1) + (isFirst ? digits : '') + text
  }
  const sign = value < 0 && !format.includes(';') ? '-' : ''
  return sign + text + (decimals > 0 ? decimalMark(section) + fraction : '')
}
