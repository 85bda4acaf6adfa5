import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { bringers, pieces } from '#contract/words/pipeline.ts'
import { Section } from '#web/kit/page/Section.tsx'
import type { Proposal } from './proposal.ts'
import lines from '#web/kit/page/lines.module.css'
import css from './record.module.css'
import { words } from './words.ts'

const said = words.ready
type Asked = Proposal['readiness']['asked'][number]

const Lacking = ({ one }: { one: Asked }) => (
  <li>
    <IconCircleDashed
      size={16}
      stroke={1.75}
      aria-hidden
      className={one.required ? css.lacks : lines.quiet}
    />
    <span>
      <strong>{pieces[one.piece].name}</strong>{' '}
      <span className={lines.quiet}>· {one.required ? said.required : said.wanted}</span>
      <span className={css.reason}>
        {pieces[one.piece].bring} {said.who(bringers[one.who])}.
      </span>
    </span>
    <span className={`${lines.quiet} kc-figures`}>{said.weight(one.weight)}</span>
  </li>
)

/** Còn thiếu gì: each piece that lacks, what to do and whose it is; what is there stands folded below. */
export function Missing({ proposal }: { proposal: Proposal }) {
  const { asked, score } = proposal.readiness
  const lacking = asked.filter(({ has }) => !has)
  const there = asked.filter(({ has }) => has)
  return (
    <Section title={said.title} note={said.score(score)}>
      <div
        className={css.meter}
        role="progressbar"
        aria-label={said.title}
        aria-valuenow={score}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden>
          <rect width={score} height="2" />
        </svg>
      </div>
      {lacking.length === 0 ? (
        <p>{said.whole}</p>
      ) : (
        <ul className={css.pieces}>
          {lacking.map((one) => (
            <Lacking key={one.piece} one={one} />
          ))}
        </ul>
      )}
      {there.length > 0 && (
        <details className={css.details}>
          <summary>{said.there(there.length)}</summary>
          <ul className={css.there}>
            {there.map(({ piece }) => (
              <li key={piece}>
                <IconCircleCheck size={16} stroke={1.75} aria-hidden />
                {pieces[piece].name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}
