import { Button, Checkbox } from '@mantine/core'
import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { saveText } from '#web/kit/call/save.ts'
import { useMe } from '#web/kit/call/session.ts'
import css from './account.module.css'
import { words } from './words.ts'

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

interface RecoveryCodesProps {
  codes: readonly string[]
  /** the verb with which they are put away */
  done?: string
  onDone: () => void
}

/** Ten codes, shown this once: to be saved, printed or copied before one goes on. */
export function RecoveryCodes({ codes, done = words.codes.done, onDone }: RecoveryCodesProps) {
  const { data: me } = useMe()
  const [kept, setKept] = useState(false)
  const [copied, setCopied] = useState(false)
  const text = [words.codes.head(me?.person?.username ?? ''), '', ...codes, ''].join('\r\n')
  const copy = () => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))
  return (
    <div className={css.codes}>
      <h3>{words.codes.title}</h3>
      <p className="kc-no-print">{words.codes.text}</p>
      <ol className="kc-figures" aria-label={words.codes.title}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={`${css.buttons} kc-no-print`}>
        <Button
          variant="default"
          leftSection={<IconDownload {...icon} />}
          onClick={() => saveText(words.codes.file, text)}
        >
          {words.codes.download}
        </Button>
        <Button variant="default" leftSection={<IconPrinter {...icon} />} onClick={() => window.print()}>
          {words.codes.print}
        </Button>
        <Button variant="default" leftSection={<IconCopy {...icon} />} onClick={copy}>
          {copied ? words.codes.copied : words.codes.copy}
        </Button>
      </div>
      <div className={`${css.kept} kc-no-print`}>
        <Checkbox
          label={words.codes.kept}
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
        <Button disabled={!kept} onClick={onDone}>
          {done}
        </Button>
      </div>
    </div>
  )
}
