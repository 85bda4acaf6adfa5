import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { matches } from '#contract/kernel/text.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { type ProgrammeView, useFindings, useHere, useProgramme } from '../use-programme.ts'
import { touching } from './details.ts'
import { isCounted } from './promises.ts'
import { originKeys, readTargetSearch, type TargetSearch } from './search.ts'
import { TargetFilters } from './TargetFilters.tsx'
import { TargetRow } from './TargetRows.tsx'
import rows from '../rows.module.css'
import css from './targets.module.css'
import { words } from './words.ts'

type Content = ProgrammeView['content']
type Target = Content['targets'][number]

const fits = (target: Target, { q, loai, gd, nd }: TargetSearch): boolean =>
  (loai === undefined || target.origin === loai) &&
  (gd === undefined || (target.phase ?? words.wholePeriodKey) === String(gd)) &&
  (nd === undefined || (target.area ?? 0) === nd) &&
  matches(`${target.indicator} ${target.text} ${target.unit} ${target.section}`, q ?? '')

/** "24 mục tiêu, 20 kết quả dự kiến, 32 có con số" */
function summary(targets: readonly Target[]): string {
  const kinds = originKeys.flatMap((key) => {
    const count = targets.filter(({ origin }) => origin === key).length
    return count === 0 ? [] : [`${count} ${words.counts[key]}`]
  })
  return [...kinds, words.counted(targets.filter(isCounted).length)].join(', ')
}

function Head({ phases }: { phases: boolean }) {
  const { columns } = words
  return (
    <thead>
      <tr>
        <th scope="col">{columns.target}</th>
        <th scope="col">
          <span className="kc-hidden">{columns.sign}</span>
        </th>
        <th scope="col" className={rows.number}>
          {columns.figure}
        </th>
        <th scope="col">{columns.unit}</th>
        {phases && <th scope="col">{columns.phase}</th>}
        <th scope="col">{columns.area}</th>
        <th scope="col">{columns.origin}</th>
        <th scope="col">{columns.section}</th>
      </tr>
    </thead>
  )
}

interface ListProps {
  content: Content
  shown: readonly Target[]
  opened: ReadonlySet<string>
  onOpen: (id: string, now: boolean) => void
}

function TargetList({ content, shown, opened, onOpen }: ListProps) {
  const { code, which } = useHere()
  const findings = useFindings(code, which).data
  const touched = useMemo(
    () => new Map(content.targets.map((target) => [target.id, touching(findings, target)])),
    [content, findings],
  )
  const phases = content.phases.length > 0
  if (shown.length === 0)
    return <EmptyState>{content.targets.length === 0 ? words.none : words.empty}</EmptyState>
  return (
    <table className={`${rows.rows} ${css.table}`} aria-label={words.title}>
      <Head phases={phases} />
      <tbody>
        {shown.map((target) => (
          <TargetRow
            key={target.id}
            content={content}
            target={target}
            touched={touched.get(target.id) ?? []}
            phases={phases}
            opened={opened.has(target.id)}
            onOpen={(now) => onOpen(target.id, now)}
          />
        ))}
      </tbody>
    </table>
  )
}

function Whole({ content }: { content: Content }) {
  const { code, which } = useHere()
  const search = readTargetSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const shown = content.targets.filter((target) => fits(target, search))
  const allOpened = shown.length > 0 && shown.every(({ id }) => opened.has(id))
  const change = (part: Partial<TargetSearch>) =>
    void navigate({
      to: '/chuong-trinh/$code/chi-tieu',
      params: { code },
      search: { ...which, ...search, ...part },
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <TargetFilters content={content} search={search} onChange={change} />
      <Toolbar
        note={`${words.count(shown.length, content.targets.length)}: ${summary(shown)}`}
        out={
          <>
            <ExportMenu
              list="programme.targets"
              filters={{
                code,
                ...which,
                ids: shown.length < content.targets.length ? shown.map(({ id }) => id).join(',') : undefined,
              }}
            />
            <PrintButton />
          </>
        }
      >
        <Button
          size="xs"
          variant="default"
          disabled={shown.length === 0}
          onClick={() => setOpened(new Set(allOpened ? [] : shown.map(({ id }) => id)))}
        >
          {allOpened ? words.closeAll : words.openAll}
        </Button>
      </Toolbar>
      <TargetList
        content={content}
        shown={shown}
        opened={opened}
        onOpen={(id, now) =>
          setOpened((before) => new Set(now ? [...before, id] : [...before].filter((each) => each !== id)))
        }
      />
    </>
  )
}

/** Every target of the programme, each with what lies behind it. */
export function TargetsTab() {
  const { code, which } = useHere()
  const content = useProgramme(code, which).data?.content
  return content ? <Whole content={content} /> : null
}
