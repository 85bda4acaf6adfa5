import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { ask } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import type { ActName } from '#contract/index.ts'
import type { Card } from '../card/card.ts'

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What a person changed stays; everything else becomes as it stands now. */
export function rebase<D extends object>(draft: D, base: D, now: D): D {
  const kept = Object.entries(draft).filter(([key, value]) => !same(value, base[key as keyof D]))
  return { ...now, ...Object.fromEntries(kept) }
}

/** What is being written, over what stood there when it was begun; another's version can be taken in underneath. */
export function useDraft<D extends object>(card: Card, of: (card: Card) => D) {
  const client = useQueryClient()
  const [base, setBase] = useState(() => of(card))
  const [draft, setDraft] = useState(base)
  const [version, setVersion] = useState(card.version)
  const change = useCallback((part: Partial<D>) => setDraft((before) => ({ ...before, ...part })), [])
  const takeNew = async () => {
    const fresh = await ask('establishment.get', { id: card.id })
    client.setQueryData(['establishment.get', { id: card.id }], fresh)
    const now = of(fresh)
    setDraft((before) => rebase(before, base, now))
    setBase(now)
    setVersion(fresh.version)
  }
  return { draft, change, version, takeNew }
}

/** An act on an establishment; afterwards the card, its lists and its history are asked anew. */
export const useEstablishmentAct = <N extends ActName>(name: N) => useAct(name, ['establishment', 'identity'])
