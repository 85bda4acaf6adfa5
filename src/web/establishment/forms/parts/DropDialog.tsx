import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import type { Asked } from '../../card/asked.ts'
import type { Card } from '../../card/card.ts'
import { useEstablishmentAct } from '../use-draft.ts'
import { words } from './words.ts'

interface DropDialogProps {
  asked: Extract<Asked, { act: 'dropProduct' | 'dropEquipment' | 'dropContact' }>
  card: Card
  onClose: () => void
}

const said = words.drop

/** Takes a part off the card. */
export function DropDialog({ asked, card: { id }, onClose }: DropDialogProps) {
  const product = useEstablishmentAct('establishment.dropProduct')
  const equipment = useEstablishmentAct('establishment.dropEquipment')
  const contact = useEstablishmentAct('establishment.dropContact')
  const done = { onSuccess: onClose }
  const ways = {
    dropProduct: { title: said.product, act: product },
    dropEquipment: { title: said.equipment, act: equipment },
    dropContact: { title: said.contact, act: contact },
  }
  const part =
    asked.act === 'dropProduct'
      ? asked.product
      : asked.act === 'dropEquipment'
        ? asked.equipment
        : asked.contact
  const drop = () => {
    if (asked.act === 'dropProduct') product.mutate({ id, productId: part.id }, done)
    else if (asked.act === 'dropEquipment') equipment.mutate({ id, equipmentId: part.id }, done)
    else contact.mutate({ id, contactId: part.id }, done)
  }
  const { title, act } = ways[asked.act]
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={title}
      confirm={title}
      busy={act.isPending}
      problem={act.error}
      onConfirm={drop}
    >
      <p>{said.about(part.name)}</p>
    </ConfirmDialog>
  )
}
