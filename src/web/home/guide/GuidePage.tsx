import { Fragment } from 'react'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { guide } from './words.ts'
import css from '../home.module.css'

/** What the system does today, and its keys. */
export const GuidePage = () => (
  <div className={css.guide}>
    <PageHead title={guide.title} />
    {guide.parts.map((part) => (
      <Section key={part.title} title={part.title}>
        {part.text && <p>{part.text}</p>}
        {part.points.length > 0 && (
          <ul>
            {part.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
        {part.pages && (
          <p>
            {guide.pages}{' '}
            {part.pages.map(({ path, label }, index) => (
              <Fragment key={path}>
                {index > 0 && ' · '}
                <PathLink path={path}>{label}</PathLink>
              </Fragment>
            ))}
          </p>
        )}
      </Section>
    ))}
    <Section title={guide.keys.title}>
      <dl className={css.keys}>
        {guide.keys.items.map(({ keys, does }) => (
          <Fragment key={does}>
            <dt>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && ' '}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
    </Section>
  </div>
)
