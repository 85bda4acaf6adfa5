import { useEffect, useMemo } from 'react'
import { layoutOf } from '#contract/programme/layout/layout.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { PaperTable } from './PaperTable.tsx'
import css from './paper.module.css'

/** The desk scrolls sideways on small screens, so the keyboard must reach it. */
const region = (label: string) => ({ tabIndex: 0, role: 'region', 'aria-label': label })

/** Every budget table as it stands on paper; a white sheet also in the dark, for laying beside the document. */
export function PaperView({ content, table }: { content: ProgrammeContent; table: string | undefined }) {
  const layouts = useMemo(() => content.tables.map((each) => layoutOf(content, each)), [content])
  useEffect(() => {
    if (table) document.getElementById(`ban-in-${table}`)?.scrollIntoView({ block: 'start' })
  }, [table])
  return (
    <div className={css.desk} {...region(layouts.map(({ name }) => name).join(', '))}>
      {layouts.map((layout) => (
        <PaperTable key={layout.table} layout={layout} />
      ))}
    </div>
  )
}
