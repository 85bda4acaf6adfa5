import { formatMillions } from '#contract/kernel/money.ts'
import { sizeWords } from '#contract/words/establishment.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Figure, KeyFigure } from '#web/kit/figure/Figures.tsx'
import type { Card } from './card.ts'
import css from './card.module.css'
import { words } from './words.ts'

const said = words.figures
const Unsaid = ({ children }: { children: string }) => <span className={css.unsaid}>{children}</span>

/** The newest year that tells a figure. */
const newest = (card: Card, key: 'workers' | 'revenueVnd') =>
  card.years.find((year) => year[key] !== null) ?? null

function Support({ card }: { card: Card }) {
  const { supports, supportVnd } = card.counts
  const years = useAsk('establishment.supports', { id: card.id }, { enabled: supports > 0 })
  const last = years.data?.items[0]?.year
  return (
    <>
      <KeyFigure
        label={said.support}
        figure={supports === 0 ? <Unsaid>–</Unsaid> : formatMillions(supportVnd, 1)}
        unit={supports === 0 ? null : said.millions}
        below={supports === 0 ? said.never : null}
      />
      <KeyFigure
        label={said.times}
        figure={<Figure value={supports} />}
        below={last === undefined ? null : said.last(last)}
      />
    </>
  )
}

/** Workers, revenue, size, support had: what is asked first. */
export function AtAGlance({ card }: { card: Card }) {
  const workers = newest(card, 'workers')
  const revenue = newest(card, 'revenueVnd')
  return (
    <div className={css.figures}>
      <KeyFigure
        label={said.workers}
        figure={workers ? <Figure value={workers.workers} /> : <Unsaid>–</Unsaid>}
        below={workers ? said.ofYear(workers.year) : said.noYear}
      />
      <KeyFigure
        label={said.revenue}
        figure={revenue?.revenueVnd ? formatMillions(revenue.revenueVnd, 0) : <Unsaid>–</Unsaid>}
        unit={revenue ? said.millions : null}
        below={revenue ? said.ofYear(revenue.year) : said.noYear}
      />
      <KeyFigure
        label={said.size}
        figure={card.size ? sizeWords[card.size.size] : <Unsaid>{said.noSize}</Unsaid>}
        below={card.size ? said.sizeOf(card.size.year) : said.needs}
      />
      <Support card={card} />
    </div>
  )
}
