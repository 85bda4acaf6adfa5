import { useAsk } from '#web/kit/call/queries.ts'

/** A line of a programme's budget, by its table and its key in it: "tasks/II.1". */
export interface BudgetLine {
  value: string
  label: string
}

// a sum of everything and the sources below a line are no place for a project
const holds = (level: string): boolean => level === 'group' || level === 'label' || level === 'item'

/** The lines of a programme's budget in their printed order; undefined until they are known. */
export function useBudgetLines(programme: string | null): readonly BudgetLine[] | undefined {
  const { data, error } = useAsk('programme.get', { code: programme ?? '' }, { enabled: programme !== null })
  if (programme === null || error) return []
  return data?.content.tables
    .filter(({ kind }) => kind !== 'byYear')
    .flatMap((table) =>
      table.lines
        .filter(({ level }) => holds(level))
        .map(({ id, number, label }) => ({
          value: `${table.id}/${id}`,
          label: [number, label].filter(Boolean).join(' '),
        })),
    )
}
