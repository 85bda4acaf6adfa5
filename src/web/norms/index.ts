export { IndustryPicker } from './eligibility/IndustryPicker.tsx'
export { JudgedPart } from './eligibility/verdict/JudgedPart.tsx'
export { VerdictPart } from './eligibility/verdict/VerdictPart.tsx'
