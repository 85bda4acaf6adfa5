import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import css from './keys.module.css'
import { words } from './words.ts'

/** A new key, this once. */
export function MadeKey({ made, onKept }: { made: { name: string; key: string }; onKept: () => void }) {
  const [copied, setCopied] = useState(false)
  return (
    <div role="status" className={css.made}>
      <strong>
        {words.shownTitle}: {made.name}
      </strong>
      <p>{words.shown}</p>
      <code>{made.key}</code>
      <div className={css.buttons}>
        <Button
          leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
          onClick={() => void navigator.clipboard.writeText(made.key).then(() => setCopied(true))}
        >
          {copied ? words.copied : words.copy}
        </Button>
        <Button variant="default" onClick={onKept}>
          {words.kept}
        </Button>
      </div>
    </div>
  )
}
