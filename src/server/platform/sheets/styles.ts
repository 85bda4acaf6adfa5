import type { CellStyle } from './model.ts'
import { escape, part } from './xml.ts'

/** The look of the documents that these tables come from. */
const FONT = 'Times New Roman'
const SIZE = 12
/** ids below belong to the formats that every reader knows */
const FIRST_OWN_FORMAT = 164

/** A list in which equal things have one number. */
function numbered(first: readonly string[]) {
  const known = new Map(first.map((xml, i) => [xml, i]))
  return {
    of(xml: string): number {
      const found = known.get(xml) ?? known.size
      known.set(xml, found)
      return found
    },
    all: () => [...known.keys()],
  }
}

const fontXml = ({ bold, italic, size = SIZE }: CellStyle): string =>
  `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size}"/>` +
  `<name val="${FONT}"/><family val="1"/></font>`

const pattern = (type: string, inner = ''): string =>
  `<fill><patternFill patternType="${type}">${inner}</patternFill></fill>`

const noBorder = '<border><left/><right/><top/><bottom/><diagonal/></border>'
const line = (side: string): string => `<${side} style="thin"><color auto="1"/></${side}>`
const thinBorder = `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`

function alignmentXml({ align, vertical, wrap, indent }: CellStyle): string {
  const horizontal = align ? ` horizontal="${align}"` : ''
  const inwards = indent ? ` indent="${indent}"` : ''
  return `<alignment${horizontal} vertical="${vertical ?? 'center'}"${wrap ? ' wrapText="1"' : ''}${inwards}/>`
}

/** Collects the styles that cells ask for while they are written; the part that defines them comes last. */
export class StyleBook {
  readonly #fonts = numbered([fontXml({})])
  // the first two fills are fixed by the format
  readonly #fills = numbered([pattern('none'), pattern('gray125')])
  readonly #borders = numbered([noBorder])
  readonly #formats = numbered([])
  readonly #styles = numbered([this.#xf({})])
  readonly #seen = new WeakMap<CellStyle, number>()

  /** Number of a style, for the `s` of a cell. */
  idOf(style: CellStyle = {}): number {
    const known = this.#seen.get(style)
    if (known !== undefined) return known
    const id = this.#styles.of(this.#xf(style))
    this.#seen.set(style, id)
    return id
  }

  #xf(style: CellStyle): string {
    const format = style.format ? FIRST_OWN_FORMAT + this.#formats.of(style.format) : 0
    const fill = style.fill
      ? this.#fills.of(pattern('solid', `<fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/>`))
      : 0
    return (
      `<xf numFmtId="${format}" fontId="${this.#fonts.of(fontXml(style))}" fillId="${fill}"` +
      ` borderId="${style.border ? this.#borders.of(thinBorder) : 0}" xfId="0" applyNumberFormat="1"` +
      ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(style)}</xf>`
    )
  }

  /** The part `xl/styles.xml`. */
  xml(): string {
    const list = (name: string, items: readonly string[]) =>
      items.length > 0 ? `<${name} count="${items.length}">${items.join('')}</${name}>` : ''
    const formats = this.#formats
      .all()
      .map((code, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${escape(code)}"/>`)
    return part(
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
        list('numFmts', formats) +
        list('fonts', this.#fonts.all()) +
        list('fills', this.#fills.all()) +
        list('borders', this.#borders.all()) +
        list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
        list('cellXfs', this.#styles.all()) +
        list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
        '</styleSheet>',
    )
  }
}
