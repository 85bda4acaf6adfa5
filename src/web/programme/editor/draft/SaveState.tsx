import { Link, useLocation } from '@tanstack/react-router'
import { formatTime } from '#web/kit/figure/dates.ts'
import { words as kit } from '#web/kit/words.ts'
import type { Saving } from '../use-saving.ts'
import { words } from '../words.ts'
import css from './draft.module.css'

const said = words.state

interface SaveStateProps {
  saving: Saving
  dirty: boolean
}

const isOffline = ({ stopped }: Saving): boolean =>
  stopped?.code === 'network' || stopped?.code === 'unavailable'

function sentence({ saving, dirty }: SaveStateProps): { text: string; tone?: 'warning' | 'danger' } {
  if (saving.busy) return { text: said.saving }
  if (dirty && saving.stopped?.code === 'not_signed_in') return { text: said.signedOut, tone: 'danger' }
  if (dirty && isOffline(saving))
    return { text: saving.kept ? said.offline : said.offlineUnkept, tone: saving.kept ? 'warning' : 'danger' }
  if (dirty && saving.stopped) return { text: `${said.stopped} ${saving.stopped.message}`, tone: 'danger' }
  if (saving.overtaken.length > 0) return { text: said.asked, tone: 'warning' }
  if (dirty && saving.refused.length > 0) return { text: said.refused, tone: 'danger' }
  if (dirty) return { text: said.waiting }
  return { text: saving.at ? said.saved(formatTime(saving.at)) : said.fresh }
}

/** "Tự lưu 10:42" beside the title; and where it could not be saved, why and what is kept. */
export function SaveState(props: SaveStateProps) {
  const { href } = useLocation()
  const { text, tone } = sentence(props)
  return (
    <span role="status" className={css.state} data-tone={tone}>
      {text}{' '}
      {props.dirty && props.saving.stopped?.code === 'not_signed_in' && (
        <Link to="/dang-nhap" search={{ tiep: href }}>
          {kit.signIn}
        </Link>
      )}
    </span>
  )
}
