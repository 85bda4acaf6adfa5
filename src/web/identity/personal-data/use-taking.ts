import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { saveText } from '#web/kit/call/save.ts'
import { words } from './words.ts'

/** Takes what the system holds about a person home as a file, and tells how much it was. */
export function useTaking({ id, username }: { id: string; username: string }) {
  const act = useAct('identity.exportPerson', [])
  const [told, setTold] = useState<string | null>(null)
  const take = () =>
    act.mutate(
      { id },
      {
        onSuccess(data) {
          const name = words.file(username, data.takenAt.slice(0, 10))
          saveText(name, JSON.stringify(data, null, 2), 'application/json')
          const rows = data.parts.reduce((sum, part) => sum + part.rows.length, 0)
          setTold(words.taken(data.parts.length, rows))
        },
      },
    )
  return { take, told, busy: act.isPending, problem: act.error }
}
