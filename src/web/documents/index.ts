export { Files } from './files/Files.tsx'
export { statusLooks } from './legal/looks.ts'
export { shownOf, useFiles } from './files/use-files.ts'
