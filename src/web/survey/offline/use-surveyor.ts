import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CarriedForm } from '#contract/survey/queries.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { keepCarried, keepMe, readCarried, readMe } from './keep.ts'

/**
 * Who fills the form in. Without a line it is whoever signed in here last: the house asks again who they are when the
 * survey is sent.
 */
function useSurveyor() {
  const client = useQueryClient()
  const me = useMe()
  const { data, isError, fetchStatus } = me
  const cut = data === undefined && (isError || fetchStatus === 'paused')
  useEffect(() => {
    if (data?.signedIn) void keepMe(data).catch(() => {})
  }, [data])
  useEffect(() => {
    if (!cut) return
    void readMe()
      .then((kept) => kept && client.setQueryData(['identity.me', {}], kept))
      .catch(() => {})
  }, [cut, client])
  return me
}

/** What the form takes along: fresh where there is a line, else as it was taken along the last time. */
export function useCarried(unitId: string | undefined) {
  const me = useSurveyor()
  const personId = me.data?.person?.id
  const asked = unitId ?? ''
  const form = useAsk('survey.form', unitId ? { unitId } : {}, {
    enabled: personId !== undefined,
    keepPrevious: true,
  })
  const [kept, setKept] = useState<CarriedForm | null>(null)
  const { data, isPlaceholderData } = form
  useEffect(() => {
    if (data && !isPlaceholderData) void keepCarried(data, asked).catch(() => {})
  }, [data, isPlaceholderData, asked])
  useEffect(() => {
    if (data || personId === undefined) return
    void readCarried(personId, asked)
      .then(setKept)
      .catch(() => {})
  }, [data, personId, asked])
  return {
    me,
    personId,
    carried: data ?? (kept?.personId === personId ? kept : null),
    /** from the house just now, not from what was taken along */
    fresh: data !== undefined && !form.isError,
    error: data ? null : form.error,
    refetch: form.refetch,
  }
}
