import type { Card } from './card.ts'

/** Which dialog was asked for, and of which part of the card. */
export type Asked =
  | { act: 'correctContact' | 'setPlaces' | 'setIndustries' | 'linkAccount' | 'pause' | 'resume' | 'cease' }
  | { act: 'writeYear'; year?: Card['years'][number] }
  | { act: 'saveProduct'; product?: Card['products'][number] }
  | { act: 'saveEquipment'; equipment?: Card['equipment'][number] }
  | { act: 'saveContact'; contact?: Card['contacts'][number] }
  | { act: 'dropProduct'; product: Card['products'][number] }
  | { act: 'dropEquipment'; equipment: Card['equipment'][number] }
  | { act: 'dropContact'; contact: Card['contacts'][number] }
