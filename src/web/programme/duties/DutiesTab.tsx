import { Section } from '#web/kit/page/Section.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { SectionLink } from '../SectionLink.tsx'
import { type ProgrammeView, useHere, useProgramme } from '../use-programme.ts'
import { Calendar } from './Calendar.tsx'
import css from './calendar.module.css'
import { ruleWords, words } from './words.ts'

type Content = ProgrammeView['content']
type Deadline = Content['deadlines'][number]

const columnsOf = (content: Content): Column<Deadline>[] => {
  const { columns } = words
  return [
    { key: 'what', header: columns.what, lead: true, width: 260, cell: ({ what }) => what },
    { key: 'who', header: columns.who, width: 220, phone: 'meta', cell: ({ who }) => who },
    { key: 'to', header: columns.to, width: 200, cell: ({ to }) => to },
    { key: 'printed', header: columns.printed, width: 180, cell: ({ printed }) => <i>{printed}</i> },
    { key: 'rule', header: columns.rule, width: 190, phone: 'meta', cell: ({ rule }) => ruleWords(rule) },
    {
      key: 'section',
      header: columns.section,
      width: 96,
      cell: ({ section }) => <SectionLink content={content} section={section} />,
    },
  ]
}

const Organisations = ({ content }: { content: Content }) => (
  <table className={css.organisations}>
    <caption className="kc-hidden">{words.duties}</caption>
    <tbody>
      {[...Map.groupBy(content.duties, ({ organisation }) => organisation)].map(([organisation, duties]) => (
        <tr key={organisation}>
          <th scope="row">{organisation}</th>
          <td>
            <ul>
              {duties.map(({ section, text }, index) => (
                <li key={index}>
                  <span>{text}</span>
                  <span>
                    <SectionLink content={content} section={section} />
                  </span>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Who must do what, and when. */
export function DutiesTab() {
  const { code, which } = useHere()
  const content = useProgramme(code, which).data?.content
  if (!content) return null
  const organisations = new Set(content.duties.map(({ organisation }) => organisation)).size
  return (
    <>
      <Calendar content={content} />
      {content.deadlines.length > 0 && (
        <Section title={words.deadlines} note={words.count(content.deadlines.length)}>
          <DataTable
            dense
            label={words.deadlines}
            columns={columnsOf(content)}
            rows={content.deadlines}
            rowKey={({ id }) => id}
          />
        </Section>
      )}
      <Section title={words.duties} note={words.dutiesNote(organisations, content.duties.length)}>
        {content.duties.length === 0 ? (
          <EmptyState>{words.noDuties}</EmptyState>
        ) : (
          <Organisations content={content} />
        )}
      </Section>
    </>
  )
}
