import { Button, Select } from '@mantine/core'
import { IconFileSpreadsheet, IconFileTypePdf } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { addressOf } from '#web/kit/call/call.ts'
import { PrintButton, Toolbar, ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { usePhone } from '#web/kit/page/use-phone.ts'
import type { Here } from './links.ts'
import { words } from './words.ts'

interface BudgetBarProps {
  here: Here
  views: readonly { value: string; label: string }[]
  view: string
  onView: (view: string) => void
  /** choice of columns */
  children?: ReactNode
  note?: string
}

const file = ({ code, which }: Here, format: 'xlsx' | 'pdf'): string =>
  addressOf('programme.exportBudget', { code, format, ...which })

/** View, columns, count and unit; at the right what leaves the house. */
export function BudgetBar({ here, views, view, onView, children, note }: BudgetBarProps) {
  const phone = usePhone()
  return (
    <Toolbar
      note={note}
      out={
        <>
          <Button
            component="a"
            href={file(here, 'xlsx')}
            download
            size="xs"
            variant="default"
            aria-label={words.saveXlsx}
            leftSection={<IconFileSpreadsheet size={16} stroke={1.75} aria-hidden />}
          >
            {words.xlsx}
          </Button>
          <Button
            component="a"
            href={file(here, 'pdf')}
            download
            size="xs"
            variant="default"
            aria-label={words.savePdf}
            leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />}
          >
            {words.pdf}
          </Button>
          <PrintButton />
        </>
      }
    >
      {phone ? (
        <Select
          aria-label={words.view}
          w="100%"
          allowDeselect={false}
          data={[...views]}
          value={view}
          onChange={(chosen) => chosen && onView(chosen)}
        />
      ) : (
        <ViewChoice label={words.view} value={view} options={views} onChange={onView} />
      )}
      {children}
    </Toolbar>
  )
}
