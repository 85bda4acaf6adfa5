export { RecordHistory } from './trail/RecordHistory.tsx'
