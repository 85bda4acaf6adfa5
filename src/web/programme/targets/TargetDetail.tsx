import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { upper } from '#contract/programme/check/reading.ts'
import { PeriodText } from '#web/kit/figure/Figures.tsx'
import { findingLooks } from '#web/kit/state/looks.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { ProgrammeView } from '../use-programme.ts'
import { useHere } from '../use-programme.ts'
import { bearingLines, linksOf, type Touching } from './details.ts'
import { promiseText } from './Figures.tsx'
import css from './targets.module.css'
import { words } from './words.ts'

type Content = ProgrammeView['content']
type Target = Content['targets'][number]

const Part = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={css.part}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const Lines = ({ content, target }: { content: Content; target: Target }) =>
  bearingLines(content, target).map(({ key, line, measure, figures }) => (
    <div key={key}>
      {line}
      {figures.map(({ period, printed }) => (
        <span key={period} className={css.lineFigure}>
          <PeriodText period={period} /> {words.lineFigure(words.measures[measure], printed)}
        </span>
      ))}
    </div>
  ))

const Findings = ({ touched }: { touched: Touching[] }) => {
  const { code, which } = useHere()
  return (
    <>
      {touched.map(({ number, finding }) => (
        <div key={finding.id} className={css.finding}>
          <StateTag
            look={finding.settledBy ? findingLooks.settled : findingLooks[finding.class]}
            text={`${number}. ${findingLooks[finding.class].words}`}
          />
          <span>{finding.text}</span>
        </div>
      ))}
      <Link to="/chuong-trinh/$code/doi-chieu" params={{ code }} search={which}>
        {words.seeCheck}
      </Link>
    </>
  )
}

/** What lies behind a target: our words, ties, the budget lines that bear it, what does not add up. */
export function TargetDetail({
  content,
  target,
  touched,
}: {
  content: Content
  target: Target
  touched: Touching[]
}) {
  const links = linksOf(content, target)
  const nothing = links.length === 0 && target.lines.length === 0 && touched.length === 0
  return (
    <div className={css.detail}>
      <p>{target.text}</p>
      <dl>
        {target.printed && (
          <Part label={words.printed}>
            <i>
              {target.printed} {target.unit}
            </i>
          </Part>
        )}
        {links.length > 0 && (
          <Part label={words.links}>
            {links.map(({ how, target: other, note }) => (
              <div key={`${how} ${other.id}`}>
                {how}: {upper(other.indicator)} {promiseText(other)}
                {note && <span className="kc-hint"> · {note}</span>}
              </div>
            ))}
          </Part>
        )}
        {target.lines.length > 0 && (
          <Part label={words.lines}>
            <Lines content={content} target={target} />
          </Part>
        )}
        {touched.length > 0 && (
          <Part label={words.findings}>
            <Findings touched={touched} />
          </Part>
        )}
      </dl>
      {nothing && <p className="kc-hint">{words.noMore}</p>}
    </div>
  )
}
