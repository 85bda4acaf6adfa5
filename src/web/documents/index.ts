export { Files } from './files/Files.tsx'
export { statusLooks } from './legal/looks.ts'
export type { Passage } from './files/PlacesDialog.tsx'
export { shownOf, useFiles } from './files/use-files.ts'
