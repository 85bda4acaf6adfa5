/** What other rooms use of this one: who would benefit, and lines of a programme's budget. */
export { EstablishmentsField } from './form/EstablishmentsField.tsx'
export { useBudgetLines } from './use-budget-lines.ts'
