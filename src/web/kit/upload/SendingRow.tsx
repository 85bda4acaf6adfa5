import { IconAlertCircle, IconCheck } from '@tabler/icons-react'
import type { Sending } from './queue.ts'
import { formatSize } from './size.ts'
import css from './upload.module.css'
import type { Uploads } from './use-uploads.ts'
import { words } from './words.ts'

const Link = ({ label, name, onClick }: { label: string; name: string; onClick: () => void }) => (
  <button type="button" className={css.link} aria-label={`${label}: ${name}`} onClick={onClick}>
    {label}
  </button>
)

/** What a refused file says of itself: the reason on the file before the general sentence. */
const reasonOf = ({ problem }: Sending): string | undefined => problem?.fields[0]?.message ?? problem?.message

const Told = ({ sending }: { sending: Sending }) => {
  const { state, sent, file } = sending
  if (state === 'done')
    return (
      <span className={css.done}>
        <IconCheck size={16} stroke={1.75} aria-hidden />
        {words.states.done}
      </span>
    )
  if (state === 'refused')
    return (
      <span className={css.refused}>
        <IconAlertCircle size={16} stroke={1.75} aria-hidden />
        {words.states.refused}
      </span>
    )
  return (
    <span className={css.told}>
      {state !== 'checking' && (
        <span className="kc-figures">{words.of(formatSize(sent), formatSize(file.size))}</span>
      )}{' '}
      {words.states[state]}
    </span>
  )
}

/** One file on its way: how far, and what its sender can do about it. */
export function SendingRow({ sending, uploads }: { sending: Sending; uploads: Uploads }) {
  const { key, file, state, sent } = sending
  const { name, size } = file
  const over = state === 'done' || state === 'refused'
  return (
    <li className={css.row}>
      <div className={css.line}>
        <span className={css.name}>{name}</span>
        <span role="status" className={css.state}>
          <Told sending={sending} />
        </span>
        {state === 'sending' && <Link label={words.pause} name={name} onClick={() => uploads.pause(key)} />}
        {(state === 'paused' || state === 'broken') && (
          <Link label={words.goOn} name={name} onClick={() => uploads.goOn(key)} />
        )}
        {state !== 'checking' && (
          <Link label={over ? words.dismiss : words.giveUp} name={name} onClick={() => uploads.giveUp(key)} />
        )}
      </div>
      {!over && (
        <progress
          className={css.bar}
          aria-label={words.progress(name)}
          max={Math.max(1, size)}
          value={sent}
        />
      )}
      {state === 'refused' && (
        <p className={css.reason} role="alert">
          {reasonOf(sending)}
        </p>
      )}
    </li>
  )
}
