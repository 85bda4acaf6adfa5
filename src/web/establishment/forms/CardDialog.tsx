import type { Asked } from '../card/asked.ts'
import type { Card } from '../card/card.ts'
import { ContactDialog } from './ContactDialog.tsx'
import { IndustriesDialog } from './IndustriesDialog.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { DropDialog } from './parts/DropDialog.tsx'
import { EquipmentDialog } from './parts/EquipmentDialog.tsx'
import { PersonDialog } from './parts/PersonDialog.tsx'
import { ProductDialog } from './parts/ProductDialog.tsx'
import { YearDialog } from './parts/YearDialog.tsx'
import { PlacesDialog } from './places/PlacesDialog.tsx'
import { StateDialog } from './StateDialog.tsx'

interface CardDialogProps {
  asked: Asked
  card: Card
  onClose: () => void
}

/** The form that was asked for on the card. */
export function CardDialog({ asked, ...props }: CardDialogProps) {
  switch (asked.act) {
    case 'correctContact':
      return <ContactDialog {...props} />
    case 'setPlaces':
      return <PlacesDialog {...props} />
    case 'setIndustries':
      return <IndustriesDialog {...props} />
    case 'linkAccount':
      return <LinkDialog {...props} />
    case 'writeYear':
      return <YearDialog {...props} year={asked.year} />
    case 'saveProduct':
      return <ProductDialog {...props} product={asked.product} />
    case 'saveEquipment':
      return <EquipmentDialog {...props} equipment={asked.equipment} />
    case 'saveContact':
      return <PersonDialog {...props} contact={asked.contact} />
    case 'pause':
    case 'resume':
    case 'cease':
      return <StateDialog {...props} step={asked.act} />
    case 'dropProduct':
    case 'dropEquipment':
    case 'dropContact':
      return <DropDialog {...props} asked={asked} />
  }
}
