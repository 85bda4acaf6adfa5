import { useMemo } from 'react'
import { isLed, startOf, useEditor } from './editor-context.ts'
import { Grid } from './grid/Grid.tsx'
import { assertions } from './lists/money.ts'
import { phases, sections, sourceNames, sources } from './lists/outline.ts'
import { documents, priorities, remarks, texts } from './lists/papers.ts'
import type { Item, ListPart as Part, ListSpec } from './lists/spec.ts'
import { targetLinks, targets } from './lists/targets.ts'
import { deadlines, distributionColumns, distributionKeeper, duties } from './lists/work.ts'
import { programmeParts } from '#contract/words/vi.ts'

const specs: { [P in Part]: ListSpec<Item<P>> } = {
  sections,
  phases,
  sources,
  sourceNames,
  assertions,
  targets,
  targetLinks,
  texts,
  priorities,
  duties,
  deadlines,
  documents,
  remarks,
}

/** A part that is a list, as a grid. */
export function ListPart<P extends Part>({ part }: { part: P }) {
  const { content, set, undo, redo, problemAt, journey, stand } = useEditor()
  const spec = specs[part]
  const columns = useMemo(() => spec.columns(content), [spec, content])
  const keeper = useMemo(() => spec.keeper(content), [spec, content])
  const rows = content[part] as readonly Item<P>[]
  return (
    <Grid<Item<P>>
      key={`${part} ${journey?.part === part ? journey.nonce : 0}`}
      label={programmeParts[part]}
      columns={columns}
      rows={rows}
      keeper={keeper}
      onChange={(changed) => set({ [part]: [...changed] })}
      onUndo={undo}
      onRedo={redo}
      problem={(row, key) => problemAt([part, row, key])}
      start={startOf(journey, part)}
      enter={isLed(journey, part)}
      onPlace={(spot) => stand(part, spot)}
    />
  )
}

/** Who receives the decision. */
export function DistributionPart() {
  const { content, set, undo, redo, problemAt, journey, stand } = useEditor()
  return (
    <Grid<string>
      label={programmeParts.distribution}
      columns={distributionColumns}
      rows={content.distribution}
      keeper={distributionKeeper}
      onChange={(changed) => set({ distribution: [...changed] })}
      onUndo={undo}
      onRedo={redo}
      problem={(row) => problemAt(['distribution', row])}
      start={startOf(journey, 'distribution')}
      onPlace={(spot) => stand('distribution', spot)}
    />
  )
}
