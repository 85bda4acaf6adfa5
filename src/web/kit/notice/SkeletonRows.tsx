import { words } from '../words.ts'
import css from './notice.module.css'

const widths = ['70%', '45%', '60%', '35%', '55%', '40%']

/** Grey bars in the height of rows; they show only after 300 ms, so a quick answer never flickers. */
export const SkeletonRows = ({ rows, columns }: { rows: number; columns: number }) => (
  <div className={css.skeleton} role="status" aria-label={words.rowsLoading}>
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} className={css.skeletonRow} aria-hidden>
        {Array.from({ length: columns }, (__, column) => (
          <span key={column} style={{ width: widths[(row + column) % widths.length] }} />
        ))}
      </div>
    ))}
  </div>
)
