import { Link } from '@tanstack/react-router'
import { formatDate } from '#web/kit/figure/dates.ts'
import { Section } from '#web/kit/page/Section.tsx'
import type { ProgrammeView, Which } from '../use-programme.ts'
import css from './history.module.css'
import { words } from './words.ts'

type Version = ProgrammeView['versions'][number]

/** The reading that shows a version: by the day on which it began. */
function readingOf({ kind, decided, effectiveDate, decisionDate }: Version): Which {
  if (!decided) return { as: 'working' }
  const day = effectiveDate ?? decisionDate
  return kind === 'original' || !day ? { as: 'decided' } : { on: day }
}

const paper = ({ decided, decisionNumber, decisionDate }: Version): string =>
  decided
    ? [decisionNumber, decisionDate && formatDate(decisionDate)].filter(Boolean).join(', ')
    : words.draft

/** The versions of a programme and the papers that made them; nothing to choose where there is one. */
export function Versions({ programme }: { programme: ProgrammeView }) {
  const { versions, summary } = programme
  if (versions.length < 2) return null
  return (
    <Section title={words.versions}>
      <ol className={css.versions}>
        {versions.map((version) => (
          <li key={version.no}>
            <span className="kc-figures">{version.no}</span>
            <div>
              <strong>{version.kind === 'original' ? words.original : words.amendment}</strong>{' '}
              {paper(version)}
              {version.effectiveDate && (
                <span className="kc-hint"> · {words.effective(formatDate(version.effectiveDate))}</span>
              )}
              {version.reason && <p className={css.reason}>{version.reason}</p>}
            </div>
            <Link to="/chuong-trinh/$code" params={{ code: summary.code }} search={readingOf(version)}>
              {words.read}
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  )
}
