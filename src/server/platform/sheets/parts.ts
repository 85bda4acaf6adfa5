import type { SheetHead, Workbook } from './model.ts'
import { escape, part } from './xml.ts'

/** The small parts of the package that say what is in it. */

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

type Relation = readonly [type: string, target: string]

/** Relations `rId1`, `rId2`… in the order given. */
const relations = (items: readonly Relation[]): string =>
  part(
    `<Relationships xmlns="${packages}/relationships">` +
      items
        .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
        .join('') +
      '</Relationships>',
  )

/** `_rels/.rels` */
export const rootRelations = (): string =>
  relations([
    [`${office}/officeDocument`, 'xl/workbook.xml'],
    [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ])

/** `xl/_rels/workbook.xml.rels`: the sheets in order, then the styles. */
export const workbookRelations = (sheets: number): string =>
  relations([
    ...Array.from({ length: sheets }, (_, i): Relation => [
      `${office}/worksheet`,
      `worksheets/sheet${i + 1}.xml`,
    ]),
    [`${office}/styles`, 'styles.xml'],
  ])

/** Relations of a sheet with remarks; `rId1` are their boxes. */
export const noteRelations = (no: number): string =>
  relations([
    [`${office}/vmlDrawing`, `../drawings/boxes${no}.vml`],
    [`${office}/comments`, `../comments${no}.xml`],
  ])

/** `[Content_Types].xml`; `noted` are the numbers of the sheets with remarks. */
export function contentTypes(sheets: number, noted: readonly number[]): string {
  const of = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`
  const each = Array.from({ length: sheets }, (_, i) =>
    of(`/xl/worksheets/sheet${i + 1}.xml`, `${spreadsheet}.worksheet+xml`),
  )
  return part(
    `<Types xmlns="${packages}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      of('/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`) +
      of('/xl/styles.xml', `${spreadsheet}.styles+xml`) +
      of('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
      each.join('') +
      noted.map((no) => of(`/xl/comments${no}.xml`, `${spreadsheet}.comments+xml`)).join('') +
      '</Types>',
  )
}

/** `docProps/core.xml`: what the reader shows as the file's title and author. */
export const coreXml = ({ title, author }: Pick<Workbook, 'title' | 'author'>): string =>
  part(
    `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties"` +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      `<dc:title>${escape(title)}</dc:title><dc:creator>${escape(author)}</dc:creator></cp:coreProperties>`,
  )

/** Names that every reader takes: at most 31 characters, none of `[]:*?/\`, no two alike. */
function sheetNames(sheets: readonly SheetHead[]): string[] {
  const used = new Set<string>()
  const unused = (plain: string): string => {
    for (let no = 1; ; no += 1) {
      const suffix = no === 1 ? '' : ` (${no})`
      const name = plain.slice(0, 31 - suffix.length) + suffix
      if (!used.has(name.toLowerCase())) return name
    }
  }
  return sheets.map((sheet) => {
    const name = unused(sheet.name.replace(/[[\]:*?/\\']/g, ' ').trim() || 'Sheet')
    used.add(name.toLowerCase())
    return name
  })
}

const titleRows = ({ repeated }: SheetHead, name: string, index: number): string =>
  repeated
    ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
      `'${escape(name)}'!$${repeated.from}:$${repeated.to}</definedName>`
    : ''

/** `xl/workbook.xml` */
export function workbookXml(sheets: readonly SheetHead[]): string {
  const names = sheetNames(sheets)
  const list = names.map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  const defined = sheets.map((sheet, i) => titleRows(sheet, names[i]!, i)).join('')
  return part(
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">` +
      `<bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>` +
      `${defined ? `<definedNames>${defined}</definedNames>` : ''}</workbook>`,
  )
}
