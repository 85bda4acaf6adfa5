import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { isMasked } from '#contract/kernel/sensitive.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { establishmentLooks } from '../../looks.ts'
import css from './identity.module.css'
import { words } from './words.ts'

interface AlikeProps {
  name: string
  taxCode: string | null
  identityNumber: string | null
  phone: string
  unitId: string
  /** the record itself, while it is corrected */
  except?: string
}

const said = words.alike
const LONGEST = 20
/** Worth asking about: whole enough, and really typed. */
const worth = (typed: string | null, least: number): string =>
  typed !== null && typed.length >= least && !isMasked(typed) ? typed.trim().slice(0, LONGEST) : ''

/** Who looks like what is being typed; says so while there is still time to open the other record. */
export function Alike({ name, taxCode, identityNumber, phone, unitId, except }: AlikeProps) {
  const can = useMe().data?.can ?? []
  const [asked] = useDebouncedValue(
    {
      name: name.trim().length >= 4 ? name.trim() : '',
      taxCode: worth(taxCode, 8),
      identityNumber: worth(identityNumber, 9),
      phone: worth(phone, 8),
      unitId: unitId || undefined,
      except,
    },
    400,
  )
  const some = [asked.name, asked.taxCode, asked.identityNumber, asked.phone].some((part) => part !== '')
  const alike = useAsk('establishment.alike', asked, {
    enabled: some && can.includes('establishment.alike'),
    keepPrevious: true,
  })
  const items = some ? (alike.data?.items ?? []).slice(0, 5) : []
  return (
    <div role="status">
      {items.length > 0 && (
        <div className={css.alike}>
          <strong>{said.title}</strong>
          <p>{said.about}</p>
          <ul>
            {items.map((one) => (
              <li key={one.id}>
                <Link to="/co-so/$id" params={{ id: one.id }} target="_blank">
                  {one.name}
                </Link>
                <span className={css.quiet}>
                  {[
                    one.unitName,
                    one.representative,
                    one.reasons.map((reason) => said.reasons[reason]).join(', '),
                    said.score(one.score),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {one.state !== 'active' && <StateTag look={establishmentLooks[one.state]} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
