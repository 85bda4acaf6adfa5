export { RecordHistory } from './trail/RecordHistory.tsx'
export { OrganisationPicker } from './organisations/OrganisationPicker.tsx'
