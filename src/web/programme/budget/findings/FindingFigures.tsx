import { words } from '../words.ts'
import { hasFigures, type ToldFinding } from './told.ts'
import css from './findings.module.css'

/** Printed, computed and difference: figures side by side, words below each other. */
export function FindingFigures({ finding }: { finding: ToldFinding }) {
  const { printed, computed, difference, unit } = finding
  if (printed === null && computed === null) return null
  const figures = hasFigures(finding)
  // a remark's title quotes what is printed already
  const quoted = finding.where[0]?.kind === 'remark'
  const parts = [
    { key: 'printed', label: words.printed, text: quoted ? null : printed },
    { key: 'computed', label: figures ? words.computed : words.readAs, text: computed },
    { key: 'difference', label: words.difference, text: difference },
  ].filter(({ text }) => text !== null)
  if (parts.length === 0) return null
  return (
    <dl className={css.figures} data-words={!figures || undefined}>
      {parts.map(({ key, label, text }) => (
        <div key={key} data-part={key}>
          <dt>{label}</dt>
          <dd className="kc-figures">{text}</dd>
        </div>
      ))}
      {unit && figures && (
        <div data-part="unit">
          <dt className="kc-hidden">{words.roles.unit}</dt>
          <dd>{unit}</dd>
        </div>
      )}
    </dl>
  )
}
