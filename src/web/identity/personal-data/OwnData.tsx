import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import css from '../account/account.module.css'
import { useTaking } from './use-taking.ts'
import { words } from './words.ts'

/** Everyone may have what is held about them. */
export function OwnData(who: { id: string; username: string }) {
  const { take, told, busy, problem } = useTaking(who)
  return (
    <Section title={words.title}>
      <p className={css.note}>{words.about}</p>
      {problem && <ProblemNotice problem={problem} />}
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
        onClick={take}
      >
        {words.take}
      </Button>
      {told && (
        <p className={css.note} role="status">
          {told}
        </p>
      )}
    </Section>
  )
}
