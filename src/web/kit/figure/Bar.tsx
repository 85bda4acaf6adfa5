import css from './figures.module.css'

const percent = (share: number): string => `${Math.min(100, Math.max(0, share * 100))}%`

interface BarProps {
  /** 0 … 1 */
  share: number
  /** 0 … 1: where the plan or the year stands */
  tick?: number
  /** the same in words, for whoever does not see the bar */
  label: string
}

/** A thin bar to scale with a tick at what it is measured against. */
export const Bar = ({ share, tick, label }: BarProps) => (
  <div role="img" aria-label={label} className={css.bar}>
    <span className={css.fill} style={{ width: percent(share) }} />
    {tick !== undefined && <span className={css.tick} style={{ left: percent(tick) }} />}
  </div>
)
