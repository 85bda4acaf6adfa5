import { useEffect, useState } from 'react'

type Estimate = (password: string, names: string[]) => number

let loading: Promise<Estimate> | undefined

/** The estimator with its lists of common passwords: half a megabyte, fetched when somebody chooses a password. */
const load = (): Promise<Estimate> =>
  (loading ??= (async () => {
    const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
      import('@zxcvbn-ts/core'),
      import('@zxcvbn-ts/language-common'),
    ])
    const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
    return (password, names) => estimator.check(password.slice(0, 100), names).score
  })())

/** How hard a password is to guess, 0 to 4; null until it can be told, or when nothing was typed. */
export function useStrength(password: string, names: readonly string[]): number | null {
  const [estimate, setEstimate] = useState<Estimate | null>(null)
  useEffect(() => {
    let here = true
    load().then(
      (loaded) => here && setEstimate(() => loaded),
      () => {},
    )
    return () => {
      here = false
    }
  }, [])
  return estimate && password !== '' ? estimate(password, [...names]) : null
}
