export { UnitPicker } from './UnitPicker.tsx'
