import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Column } from '#web/kit/table/columns.ts'
import type { DeskLine } from '../plan.ts'
import { words } from '../words.ts'

/** Lines that a person ticked in a desk's table. */
export function useChosen() {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const tick = (id: string, on: boolean) =>
    setIds((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)))
  const column: Column<DeskLine> = {
    key: 'choose',
    header: <span className="kc-hidden">{words.choose}</span>,
    name: words.choose,
    fixed: true,
    phone: 'meta',
    width: 36,
    cell: (line) => (
      <Checkbox
        size="xs"
        aria-label={`${words.choose}: ${line.title}`}
        checked={ids.has(line.id)}
        onChange={(event) => tick(line.id, event.currentTarget.checked)}
      />
    ),
  }
  return { ids, column, clear: () => setIds(new Set()) }
}
export type Chosen = ReturnType<typeof useChosen>
