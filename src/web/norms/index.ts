export { VerdictPart } from './eligibility/verdict/VerdictPart.tsx'
export { IndustryPicker } from './industries/IndustryPicker.tsx'
