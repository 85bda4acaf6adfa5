import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Import } from '#contract/tables/nouns.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Section } from '#web/kit/page/Section.tsx'
import css from './tables.module.css'
import { words } from './words.ts'

/** Long work is at the file: how far it is, until its state changes. */
export function Waiting({ item }: { item: Import }) {
  const client = useQueryClient()
  const long = useAsk('agenda.longList', {})
  useEffect(() => {
    const timer = setInterval(() => {
      void client.invalidateQueries({ queryKey: ['tables.import'] })
      void client.invalidateQueries({ queryKey: ['agenda.longList'] })
    }, 1000)
    return () => clearInterval(timer)
  }, [client])
  const work = long.data?.items.find(({ id }) => id === item.workId)
  const percent = work?.percent ?? null
  return (
    <Section title={item.state === 'committing' ? words.waiting.committing : words.waiting.checking}>
      <progress
        className={css.progress}
        max={100}
        {...(percent === null ? {} : { value: percent })}
        aria-label={words.steps.label}
      />
      <p role="status" className={css.hint}>
        {words.progress(work?.done ?? 0, work?.total ?? null)}
      </p>
      <p className={css.hint}>{words.waitingNote}</p>
    </Section>
  )
}
