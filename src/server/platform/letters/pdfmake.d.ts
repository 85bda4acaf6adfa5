/** The part of pdfmake 0.3 that we use; the package brings no types. */
declare module 'pdfmake' {
  export type Margins = [left: number, top: number, right: number, bottom: number]

  export interface Style {
    fontSize?: number
    bold?: boolean
    italics?: boolean
    alignment?: 'left' | 'center' | 'right' | 'justify'
    verticalAlignment?: 'top' | 'middle' | 'bottom'
    margin?: Margins
    fillColor?: string
    lineHeight?: number
  }

  export interface TextBlock extends Style {
    text: string
    pageBreak?: 'before'
  }

  export interface TableCell extends TextBlock {
    colSpan?: number
    rowSpan?: number
    /** left, top, right, bottom; all where nothing is said */
    border?: [boolean, boolean, boolean, boolean]
  }

  /** a place that a spanning cell covers */
  export type CoveredCell = Record<string, never>

  export interface TableBlock extends Style {
    table: {
      /** points, without padding */
      widths: number[]
      /** least height of each row in points, without padding */
      heights?: (row: number) => number | 'auto'
      headerRows: number
      keepWithHeaderRows?: number
      dontBreakRows?: boolean
      body: (TableCell | CoveredCell)[][]
    }
    layout?: Record<string, (index: number) => number>
  }

  /** refused unless it is given as a data address */
  export interface ImageBlock extends Style {
    image: string
  }

  export type Block = TextBlock | TableBlock | ImageBlock

  export interface DocumentDefinition {
    info: { title: string; author?: string; subject?: string; creator?: string; producer?: string }
    language: string
    displayTitle: boolean
    pageSize: 'A4'
    pageOrientation: 'landscape' | 'portrait'
    pageMargins: Margins
    defaultStyle: Style & { font: string }
    footer?(page: number, pages: number): TextBlock
    content: Block[]
  }

  const pdfmake: {
    setFonts(fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Uint8Array> }
  }
  export default pdfmake
}
