import { IconAlertCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Refusal } from './draft/saving.ts'
import css from './editor.module.css'
import { type EditorState, useEditor } from './editor-context.ts'
import type { Page } from './parts.ts'
import { words } from './words.ts'

const FEW = 4
const said = words.problemList

/** Where a refused value stands, in words, and how to get there. */
function placeOf({ path }: Refusal, { content }: EditorState) {
  const [, first, kind, second, , key] = path
  if (path[0] !== 'tables') {
    const row = Number(first)
    return { label: Number.isNaN(row) ? '' : said.line(row + 1), row: Number.isNaN(row) ? 0 : row }
  }
  const table = content.tables[Number(first)]
  const at = Number(second)
  if (kind === 'lines') {
    const header = table?.columns.find((column) => column.key === key)?.header.join(', ')
    return {
      label: [said.line(at + 1), header].filter(Boolean).join(', '),
      row: at,
      table: table?.id,
      column: String(key ?? ''),
    }
  }
  const column = kind === 'columns' ? table?.columns[at] : undefined
  return { label: column?.header.join(', ') ?? '', row: 0, table: table?.id, column: column?.key }
}

/** All that keeps the part from being saved, together at the top, each a way to its place. */
export function ProblemList({ page }: { page: Page }) {
  const editor = useEditor()
  const [all, setAll] = useState(false)
  const problems = page.parts.flatMap((part) => editor.problemsOf(part).map((problem) => ({ part, problem })))
  if (problems.length === 0) return null
  const shown = all ? problems : problems.slice(0, FEW)
  return (
    <div className={css.problems} role="status">
      <p>
        <IconAlertCircle size={16} stroke={1.75} aria-hidden />
        {said.title(problems.length)}
      </p>
      <ul>
        {shown.map(({ part, problem }) => {
          const { label, row, table, column } = placeOf(problem, editor)
          return (
            <li key={problem.path.join('.')}>
              {label && (
                <button
                  type="button"
                  onClick={() =>
                    editor.go({ part, row, ...(table ? { table } : {}), ...(column ? { column } : {}) })
                  }
                >
                  {label}
                </button>
              )}
              {label && ': '}
              {problem.message}
            </li>
          )
        })}
      </ul>
      {problems.length > shown.length && (
        <button type="button" onClick={() => setAll(true)}>
          {said.more(problems.length - shown.length)}
        </button>
      )}
    </div>
  )
}
