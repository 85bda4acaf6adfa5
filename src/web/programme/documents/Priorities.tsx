import { SectionLink } from '../SectionLink.tsx'
import type { ProgrammeView } from '../use-programme.ts'
import { priorityKinds } from '../words.ts'
import css from './documents.module.css'

type Content = ProgrammeView['content']

const kinds = Object.keys(priorityKinds) as Content['priorities'][number]['kind'][]

/** Whom and what the programme helps first: sectors, areas, kinds of beneficiary, products. */
export const Priorities = ({ content }: { content: Content }) => (
  <div className={css.priorities}>
    {kinds.map((kind) => {
      const own = content.priorities.filter((priority) => priority.kind === kind)
      return (
        own.length > 0 && (
          <div key={kind}>
            <h3>{priorityKinds[kind]}</h3>
            <ul>
              {own.map(({ section, text, places }, index) => (
                <li key={index}>
                  {text}
                  {places.length > 0 && <span className={css.places}>{places.join(', ')}</span>}
                  <span className={css.source}>
                    <SectionLink content={content} section={section} />
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )
      )
    })}
  </div>
)
