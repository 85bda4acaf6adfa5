import { Link } from '@tanstack/react-router'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import css from './list.module.css'
import { words } from './words.ts'

const SOME = 50

/** How many pairs wait to be looked at; nothing while it is not known. */
const Twins = () => {
  const twins = useAsk('establishment.twins', { limit: SOME })
  const count = twins.data?.items.length ?? 0
  return (
    <Link to="/co-so/trung" search={{}}>
      {count > 0 ? words.twinsMany(count, twins.data?.next !== null) : words.twins}
    </Link>
  )
}

/** Other ways in: a table, the map, what looks like twins. */
export function Ways() {
  const can = useMe().data?.can ?? []
  return (
    <span className={`${css.links} kc-no-print`}>
      {can.includes('tables.receive') && can.includes('establishment.register') && (
        <Link to="/nhap-bang" search={{ nhap: 'establishments' }}>
          {words.import}
        </Link>
      )}
      {can.includes('establishment.map') && (
        <Link to="/co-so/ban-do" search={true}>
          {words.map}
        </Link>
      )}
      {can.includes('establishment.twins') && <Twins />}
    </span>
  )
}
