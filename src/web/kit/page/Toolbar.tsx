import { Button, SegmentedControl } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { words } from '../words.ts'
import css from './page.module.css'

interface ToolbarProps {
  /** view, filter, columns, saved view: in this order */
  children?: ReactNode
  /** count and unit */
  note?: ReactNode
  /** XLSX, print */
  out?: ReactNode
}

/** Above a table: what is shown at the left, count and unit, what leaves the house at the right. */
export const Toolbar = ({ children, note, out }: ToolbarProps) => (
  <div className={`${css.toolbar} kc-no-print`}>
    {children}
    {note && <span className={css.toolbarNote}>{note}</span>}
    {out && <div className={css.toolbarOut}>{out}</div>}
  </div>
)

export const PrintButton = () => (
  <Button
    size="xs"
    variant="default"
    leftSection={<IconPrinter size={16} stroke={1.75} />}
    onClick={() => window.print()}
  >
    {words.print}
  </Button>
)

interface ViewChoiceProps<V extends string> {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  onChange: (value: V) => void
}

/** One of a few views of the same data. */
export const ViewChoice = <V extends string>({ label, value, options, onChange }: ViewChoiceProps<V>) => (
  <SegmentedControl
    size="xs"
    aria-label={label}
    value={value}
    data={[...options]}
    onChange={(chosen) => {
      const option = options.find((each) => each.value === chosen)
      if (option) onChange(option.value)
    }}
  />
)
