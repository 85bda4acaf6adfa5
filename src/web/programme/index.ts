/** What other rooms use of this one: the table that is typed into as into a spreadsheet, and its kinds of columns. */
export { Grid } from './editor/grid/Grid.tsx'
export type { FootRow } from './editor/grid/GridTable.tsx'
export type { GridColumn, Option } from './editor/grid/model/columns.ts'
export { choice, listed, text } from './editor/lists/fields.ts'
