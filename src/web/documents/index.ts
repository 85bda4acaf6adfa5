export { Files } from './files/Files.tsx'
export type { Passage } from './files/PlacesDialog.tsx'
export { shownOf, useFiles } from './files/use-files.ts'
