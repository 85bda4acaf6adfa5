import { RecordHistory } from '#web/identity/index.ts'
import { Section } from '#web/kit/page/Section.tsx'
import type { Asked } from './asked.ts'
import type { Card } from './card.ts'
import { Had } from '../history/Had.tsx'
import { Mergings } from '../twins/Mergings.tsx'
import { Eligibility } from './eligibility/Eligibility.tsx'
import { Papers } from './Papers.tsx'
import { Equipment } from './production/Equipment.tsx'
import { Products } from './production/Products.tsx'
import { Environment, Years } from './production/Years.tsx'
import { Identity } from './profile/Identity.tsx'
import { People } from './profile/People.tsx'
import { Places } from './profile/Places.tsx'
import { Industries, Marks, SizeByLaw } from './profile/Standing.tsx'
import type { CardTab } from './search.ts'
import { words } from './words.ts'

export interface PartProps {
  card: Card
  onAsk: (asked: Asked) => void
}

export const Profile = (props: PartProps) => (
  <>
    <Identity card={props.card} />
    <People {...props} />
    <Places {...props} />
    <Industries {...props} />
    <SizeByLaw card={props.card} />
    <Marks card={props.card} />
  </>
)

export const Production = (props: PartProps) => (
  <>
    <Years {...props} />
    <Products {...props} />
    <Equipment {...props} />
    <Environment card={props.card} />
  </>
)

const History = ({ card }: { card: Card }) => (
  <>
    <Mergings id={card.id} />
    <Section title={words.history}>
      <RecordHistory kind="establishment" id={card.id} />
    </Section>
  </>
)

/** The part of the card that the address names. */
export function Part({ tab, ...props }: PartProps & { tab: CardTab }) {
  if (tab === 'san-xuat') return <Production {...props} />
  if (tab === 'ho-tro') return <Had id={props.card.id} />
  if (tab === 'dieu-kien') return <Eligibility card={props.card} />
  if (tab === 'giay-to') return <Papers card={props.card} />
  if (tab === 'lich-su') return <History card={props.card} />
  return <Profile {...props} />
}
