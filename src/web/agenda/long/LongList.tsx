import {
  IconAlertCircle,
  IconCircleCheck,
  IconClock,
  IconPlayerPlay,
  IconPlayerStop,
} from '@tabler/icons-react'
import { addressOf, type Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import type { StateLook } from '#web/kit/state/looks.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { words } from '../words.ts'
import css from './long.module.css'

type Item = Output<'agenda.longList'>['items'][number]
const { long } = words

const looks: Readonly<Record<Item['state'], StateLook>> = {
  waiting: { words: long.states.waiting, icon: IconClock, tone: 'textSecondary' },
  running: { words: long.states.running, icon: IconPlayerPlay, tone: 'primary' },
  done: { words: long.states.done, icon: IconCircleCheck, tone: 'success' },
  failed: { words: long.states.failed, icon: IconAlertCircle, tone: 'danger' },
  cancelled: { words: long.states.cancelled, icon: IconPlayerStop, tone: 'textSecondary' },
}

const number = new Intl.NumberFormat('vi-VN')
const tenths = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** "1.240/3.000 dòng · 52 dòng/giây · còn 2 phút" */
function paceOf(item: Item): string {
  const parts = [
    item.total === null
      ? item.done > 0 && long.rowsOnly(number.format(item.done))
      : long.rows(number.format(item.done), number.format(item.total)),
    item.state === 'running' && item.rate !== null && long.rate(tenths.format(item.rate)),
    item.state === 'running' && item.secondsLeft !== null && long.left(long.seconds(item.secondsLeft)),
    item.attempt > 1 && long.attempt(item.attempt),
  ]
  return parts.filter(Boolean).join(' · ')
}

const isOpen = ({ state }: Item) => state === 'waiting' || state === 'running'

const Files = ({ item }: { item: Item }) =>
  item.files.map(({ kind, name }) => (
    <a key={kind} href={addressOf('agenda.longFile', { id: item.id, kind })} download={name}>
      {long[kind]}
    </a>
  ))

const Row = ({ item }: { item: Item }) => {
  const cancel = useAct('agenda.cancelLong', ['agenda'])
  const retry = useAct('agenda.retryLong', ['agenda'])
  const hide = useAct('agenda.hideLong', ['agenda'])
  const problem = cancel.error ?? retry.error ?? hide.error
  const button = (label: string, run: () => void) => (
    <button type="button" onClick={run} aria-label={long.of(label, item.title)}>
      {label}
    </button>
  )
  return (
    <li className={css.item}>
      <div className={css.head}>
        <strong>{item.title}</strong>
        <StateTag look={looks[item.state]} {...(item.stopping ? { text: long.stopping } : {})} />
      </div>
      {isOpen(item) && (
        <progress
          className={css.bar}
          aria-label={item.title}
          {...(item.percent === null ? {} : { value: item.percent, max: 100 })}
        />
      )}
      <p className={css.pace}>
        {isOpen(item) && item.percent !== null && <strong className="kc-figures">{item.percent} %</strong>}
        <span className="kc-figures">{paceOf(item)}</span>
      </p>
      {item.note && <p className={css.note}>{item.note}</p>}
      {item.error && <p className={css.error}>{item.error}</p>}
      {problem && <ProblemNotice problem={problem} />}
      <p className={css.acts}>
        <Files item={item} />
        {isOpen(item) && !item.stopping && button(long.cancel, () => cancel.mutate({ id: item.id }))}
        {(item.state === 'failed' || item.state === 'cancelled') &&
          button(long.retry, () => retry.mutate({ id: item.id }))}
        {!isOpen(item) && button(long.hide, () => hide.mutate({ id: item.id }))}
      </p>
    </li>
  )
}

/** Long work of any room: how far, how fast, how long yet; stop it, fetch its files, begin again. */
export const LongList = ({ items }: { items: readonly Item[] }) => (
  <ul className={css.list}>
    {items.map((item) => (
      <Row key={item.id} item={item} />
    ))}
  </ul>
)
