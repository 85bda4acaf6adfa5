import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { addressOf, saveFile, type Input } from '../call/call.ts'
import { asProblem } from '../call/problem-error.ts'
import { ProblemNotice } from '../notice/ProblemNotice.tsx'
import { words } from '../words.ts'
import css from './table.module.css'

type Wanted = Pick<Input<'tables.export'>, 'format' | 'separator'>

interface ExportMenuProps {
  /** name of the query that draws the list */
  list: string
  /** its filters, as the query takes them */
  filters: Readonly<Record<string, string | number | boolean | null | undefined>>
  /** keys of the columns that the person left out */
  hidden?: readonly string[]
}

const choices = ['xlsx', 'csv', 'csvComma', 'pdf'] as const satisfies readonly (keyof typeof words.out)[]
const wanted = {
  xlsx: { format: 'xlsx' },
  csv: { format: 'csv' },
  csvComma: { format: 'csv', separator: ',' },
  pdf: { format: 'pdf' },
} as const satisfies Record<(typeof choices)[number], Wanted>

const given = (filters: ExportMenuProps['filters']): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(filters).filter(([, value]) => value !== undefined && value !== null && value !== ''),
    ),
  )

/** Takes the whole list away as it is filtered on the screen, with the columns that the person chose. */
export function ExportMenu({ list, filters, hidden = [] }: ExportMenuProps) {
  const take = useMutation({
    mutationFn: (choice: Wanted) =>
      saveFile(
        addressOf('tables.export', { list, ...choice, filters: given(filters), without: hidden.join(',') }),
      ),
  })
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.75} />}
            loading={take.isPending}
          >
            {words.out.take}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map((choice) => (
            <Menu.Item key={choice} onClick={() => take.mutate(wanted[choice])}>
              {words.out[choice]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {take.error && (
        <div className={css.refused}>
          <ProblemNotice problem={asProblem(take.error)} />
        </div>
      )}
    </>
  )
}
