export { frameOf, pack, radiusOf } from './map/pack.ts'
