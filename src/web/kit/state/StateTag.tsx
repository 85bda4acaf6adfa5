import { words } from '../words.ts'
import type { StateLook } from './looks.ts'
import css from './state.module.css'

interface StateTagProps {
  look: StateLook
  /** instead of the look's own words */
  text?: string
  /** on a record's title, once: the same on its tint */
  tinted?: boolean
}

/** A state: words and icon in the colour of its family, never colour alone. */
export function StateTag({ look, text, tinted = false }: StateTagProps) {
  const Icon = look.icon
  return (
    <span className={css.tag} data-tone={look.tone} data-tinted={tinted || undefined}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {text ?? look.words}
    </span>
  )
}

interface FindingMarkProps {
  number: number
  /** a settled finding turns quiet */
  settled?: boolean
  /** jumps to the finding, or to its cell */
  onClick?: () => void
}

/** The small square that ties a figure to its finding. */
export function FindingMark({ number, settled = false, onClick }: FindingMarkProps) {
  const shared = {
    className: css.mark,
    'data-settled': settled || undefined,
    'aria-label': words.finding(number),
  }
  return onClick ? (
    <button type="button" data-print {...shared} onClick={onClick}>
      {number}
    </button>
  ) : (
    <span role="img" {...shared}>
      {number}
    </span>
  )
}
