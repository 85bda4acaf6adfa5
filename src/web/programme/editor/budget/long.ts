import { tooLong } from '#contract/programme/rules.ts'
import { fields, fill } from '#contract/words/vi.ts'

/** What is typed longer than its field can be: told on the field while the text stays as it is. */
export function longFields(
  kind: Parameters<typeof tooLong>[0],
  item: object,
): (key: string) => string | undefined {
  const told = new Map(
    tooLong(kind, item).map(({ path, code, facts }) => [
      String(path.at(-1)),
      fill(fields[code] ?? code, facts ?? {}),
    ]),
  )
  return (key) => told.get(key)
}
