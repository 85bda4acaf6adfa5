import type { TableLayout } from '#contract/programme/layout/layout.ts'
import css from './paper.module.css'

/** Lines of a cell as the paper breaks them. */
const Lines = ({ text }: { text: string }) =>
  text.split('\n').map((line, index) => (
    <span key={index} className={css.lineOfCell}>
      {line}
    </span>
  ))

function Header({ layout }: { layout: TableLayout }) {
  return (
    <thead>
      {layout.unit && (
        // within the header, so that every printed page says what its figures count
        <tr className={css.unit}>
          <td colSpan={layout.columns.length}>{layout.unit}</td>
        </tr>
      )}
      {Array.from({ length: layout.headerRows }, (_, row) => (
        <tr key={row}>
          {layout.header
            .filter((cell) => cell.row === row)
            .map((cell) => (
              <th
                key={cell.column}
                scope={cell.colSpan > 1 ? 'colgroup' : 'col'}
                rowSpan={cell.rowSpan}
                colSpan={cell.colSpan}
              >
                <Lines text={cell.text} />
              </th>
            ))}
        </tr>
      ))}
      {layout.numbering && (
        <tr className={css.numbering}>
          {layout.numbering.map((number, index) => (
            <td key={index}>{number}</td>
          ))}
        </tr>
      )}
    </thead>
  )
}

/** Points that fit every column on an A4 page laid across: 267 mm of print, half an em to a character. */
const fontSize = (characters: number): number => Math.max(6.5, Math.min(11, 757 / (characters * 0.53)))

/** The document's own table: its columns, merged headers, numbering row and figures exactly as printed. */
export function PaperTable({ layout }: { layout: TableLayout }) {
  const characters = layout.columns.reduce((all, { width }) => all + width, 0)
  return (
    <figure
      className={css.sheet}
      id={`ban-in-${layout.table}`}
      style={{ fontSize: `${fontSize(characters)}pt` }}
    >
      <figcaption className={css.title}>
        {layout.title.map((line) => (
          <strong key={line}>{line}</strong>
        ))}
        {layout.attachment && <em>{layout.attachment}</em>}
      </figcaption>
      <table className={css.table}>
        <colgroup>
          {layout.columns.map(({ key, width }) => (
            <col key={key} style={{ width: `${(width / characters) * 100}%` }} />
          ))}
        </colgroup>
        <Header layout={layout} />
        <tbody>
          {layout.rows.map((row) => (
            <tr key={row.line} data-bold={row.bold || undefined}>
              {row.cells.map((cell, index) => (
                <td
                  key={cell.column}
                  data-role={layout.columns[index]?.role}
                  data-align={cell.align}
                  data-figure={cell.figure || undefined}
                >
                  <Lines text={cell.text} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
