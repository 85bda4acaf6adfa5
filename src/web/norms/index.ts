export { VerdictPart } from './eligibility/verdict/VerdictPart.tsx'
