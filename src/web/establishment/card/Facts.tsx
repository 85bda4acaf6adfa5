import { Fragment, type ReactNode } from 'react'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import lines from '#web/kit/page/lines.module.css'

/** What is said, under its name; nothing said is a dash. */
export const Facts = ({ facts }: { facts: readonly (readonly [label: string, said: ReactNode])[] }) => (
  <dl className={lines.facts}>
    {facts.map(([label, said]) => (
      <Fragment key={label}>
        <dt>{label}</dt>
        <dd>{said === null || said === undefined || said === '' ? <Nothing /> : said}</dd>
      </Fragment>
    ))}
  </dl>
)
