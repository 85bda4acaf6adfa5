import { useNavigate, useSearch } from '@tanstack/react-router'

/** Some keys of an address with new values; undefined takes a key out. Wrong values are dropped by the reader. */
type Change<S> = (part: { [K in keyof S]?: string | number | boolean | undefined }) => void

/**
 * What the address asks of a page, and how a part of it is changed: in place, without a step in the browser's
 * history and without scrolling.
 */
export function useAddress<S extends object>(
  read: (search: Record<string, unknown>) => S,
): readonly [search: S, change: Change<S>] {
  const search = read(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change: Change<S> = (part) =>
    void navigate({
      to: '.',
      // by way of JSON: a key that is undefined leaves the address
      search: JSON.parse(JSON.stringify({ ...search, ...part })),
      replace: true,
      resetScroll: false,
    })
  return [search, change]
}
