export { UnitPicker } from './UnitPicker.tsx'
export { UnitFilter } from './UnitFilter.tsx'
