import { address } from './model.ts'
import { escape, part } from './xml.ts'

/** A remark on a cell; row and column from 0. */
export interface Note {
  row: number
  column: number
  text: string
}

/** The part that holds the words of the remarks. */
export function commentsXml(notes: readonly Note[], author: string): string {
  const comments = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${address(row, column)}" authorId="0"><text><r><rPr><sz val="10"/>` +
      `<rFont val="Times New Roman"/></rPr><t xml:space="preserve">${escape(text)}</t></r></text></comment>`,
  )
  return part(
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<authors><author>${escape(author)}</author></authors>` +
      `<commentList>${comments.join('')}</commentList></comments>`,
  )
}

/** The boxes in which the remarks are shown; without this old part Excel shows none of them. */
export function boxesXml(notes: readonly Note[]): string {
  const boxes = notes.map(({ row, column }, i) => {
    const anchor = [column + 1, 15, row, 10, column + 5, 15, row + 4, 4].join(', ')
    return (
      `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto"` +
      ' style="position:absolute;visibility:hidden;z-index:1">' +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    )
  })
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${boxes.join('')}</xml>`
  )
}
