import { upper } from '#contract/programme/check/reading.ts'
import { Comparator } from '../targets/Figures.tsx'
import { SectionLink } from '../SectionLink.tsx'
import { sectionAnchor } from '../sections.ts'
import type { ProgrammeView } from '../use-programme.ts'
import { textKinds } from '../words.ts'
import css from './documents.module.css'
import { isEvaluation } from './passages.ts'
import { words } from './words.ts'

type Content = ProgrammeView['content']
type TextBlock = Content['texts'][number]

/** In the order in which the papers tell it. */
export const evaluationKinds = [
  'evaluationOrganisation',
  'evaluationResult',
  'evaluationStrength',
  'evaluationWeakness',
  'evaluationCause',
] as const satisfies readonly TextBlock['kind'][]

const Figures = ({ figures }: { figures: TextBlock['figures'] }) => (
  <table className={css.figures}>
    <thead>
      <tr>
        <th scope="col">{words.figures.label}</th>
        <th scope="colgroup" colSpan={2}>
          {words.figures.value}
        </th>
        <th scope="col">{words.figures.unit}</th>
      </tr>
    </thead>
    <tbody>
      {figures.map((figure, index) => (
        <tr key={index}>
          <th scope="row">{upper(figure.label)}</th>
          <td>{figure.comparator !== '=' && <Comparator comparator={figure.comparator} />}</td>
          <td className="kc-figures">{figure.printed}</td>
          <td>{figure.unit}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** What the period before brought: organisation, results, strengths, weaknesses, causes, with the figures as tables. */
export function Evaluation({ content }: { content: Content }) {
  const texts = content.texts.filter(isEvaluation)
  const first = new Map(texts.map((text) => [text.section, text] as const).reverse())
  return evaluationKinds.map((kind) => {
    const own = texts.filter((text) => text.kind === kind)
    return (
      own.length > 0 && (
        <article key={kind} id={kind} className={css.evaluation}>
          <h3>{textKinds[kind]}</h3>
          {own.map((text, index) => (
            <div
              key={index}
              className={css.text}
              id={first.get(text.section) === text ? sectionAnchor(text.section) : undefined}
            >
              <p>
                {text.text} <SectionLink content={content} section={text.section} />
              </p>
              {text.figures.length > 0 && <Figures figures={text.figures} />}
            </div>
          ))}
        </article>
      )
    )
  })
}
