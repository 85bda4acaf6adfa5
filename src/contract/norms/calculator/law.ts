import type { Standing } from '../../documents/legal/queries.ts'
import type { Warning } from './calculation.ts'
import { day } from './sentences.ts'

/**
 * What became of the document that a norm rests on, until the day asked about: it was amended, replaced, or ended.
 * A figure read in a text that was changed since must be compared again.
 */
export function warningsOfLaw(legal: string, standing: Standing | undefined): Warning[] {
  if (!standing?.document) return []
  const { status, successor, changes } = standing
  if (successor)
    return [
      {
        code: 'replaced',
        text: `${legal} đã được thay bằng ${successor.number ?? successor.title}; mức mới có thể khác.`,
      },
    ]
  if (status === 'expired') return [{ code: 'lawExpired', text: `${legal} đã hết hiệu lực.` }]
  return changes
    .filter(({ kind }) => kind === 'amends')
    .map(({ number, title, from }) => ({
      code: 'amended',
      text: `${legal} đã được ${number ?? title} sửa đổi (tính từ ${day(from)}); con số này có thể đã đổi, cần đối chiếu.`,
    }))
}
