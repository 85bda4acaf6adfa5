import { IconCheck } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { FindingClass } from '#contract/programme/findings.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { findingLooks } from '#web/kit/state/looks.ts'
import {
  type FindingsView,
  type ProgrammeView,
  useFindings,
  useHere,
  useProgramme,
} from '../use-programme.ts'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { CheckFilters } from './check/CheckFilters.tsx'
import { CheckRow } from './check/CheckRow.tsx'
import { settleIn } from './findings/FindingsPanel.tsx'
import { isSettled, type Numbered, numbered } from './findings/told.ts'
import { checkLink, type Here } from './links.ts'
import { type CheckSearch, readCheckSearch } from './search.ts'
import css from './check/check.module.css'
import { classMeanings, words } from './words.ts'

interface CheckProps {
  here: Here
  programme: ProgrammeView
  findings: FindingsView
}

function wanted(all: readonly Numbered[], { tt }: CheckSearch): Numbered[] {
  if (!tt) return [...all]
  return all.filter(({ finding }) => isSettled(finding) === (tt === 'xong'))
}

const countBy = (all: readonly Numbered[]): Record<FindingClass, number> => {
  const counts = { rounding: 0, misprint: 0, conflict: 0, omission: 0, ambiguity: 0 }
  for (const { finding } of all) counts[finding.class] += 1
  return counts
}

/** What has to be dealt with first stands first. */
const byWeight: readonly FindingClass[] = ['conflict', 'ambiguity', 'omission', 'rounding', 'misprint']

const Matched = ({ matched }: { matched: readonly string[] }) => (
  <Section title={words.matchedAll}>
    {matched.length === 0 ? (
      <p className={css.meaning}>{words.matchedNone}</p>
    ) : (
      <ul className={css.matched}>
        {matched.map((text) => (
          <li key={text}>
            <IconCheck size={16} stroke={1.75} aria-hidden />
            {text}
          </li>
        ))}
      </ul>
    )}
  </Section>
)

function Check({ here, programme, findings }: CheckProps) {
  const search = readCheckSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const all = numbered(findings.items)
  const shown = wanted(all, search)
  const classes = byWeight.filter(
    (key) => (!search.loai || search.loai === key) && shown.some(({ finding }) => finding.class === key),
  )
  return (
    <div data-wide>
      <CheckFilters
        search={search}
        counts={countBy(shown)}
        note={words.found(all.length, findings.items.filter(isSettled).length)}
        out={
          <ExportMenu
            list="programme.findings"
            filters={{
              code: here.code,
              ...here.which,
              class: search.loai,
              settled: search.tt === undefined ? undefined : search.tt === 'xong',
            }}
          />
        }
        onChange={(next) => void navigate({ ...checkLink(here, next), resetScroll: false, replace: true })}
      />
      {classes.length === 0 && (
        <EmptyState>{all.length === 0 ? words.nothingAtAll : words.noneHere}</EmptyState>
      )}
      {classes.map((key) => {
        const own = shown.filter(({ finding }) => finding.class === key)
        return (
          <section key={key} className={css.group} aria-labelledby={`loai-${key}`} data-ruled>
            <div className={css.groupHead}>
              <h2 id={`loai-${key}`}>
                <StateTag look={findingLooks[key]} />
              </h2>
              <span className={`${css.count} kc-figures`}>{own.length}</span>
              <p className={css.meaning}>{classMeanings[key]}</p>
            </div>
            <ol className={css.list}>
              {own.map((told) => (
                <CheckRow
                  key={told.finding.id}
                  here={here}
                  content={programme.content}
                  told={told}
                  settleIn={settleIn(programme)}
                />
              ))}
            </ol>
          </section>
        )
      })}
      {!search.loai && <Matched matched={findings.matched} />}
    </div>
  )
}

/** Đối chiếu: everything in the programme that does not add up, and everything that was compared and does. */
export function CheckTab() {
  const here = useHere()
  const programme = useProgramme(here.code, here.which)
  const findings = useFindings(here.code, here.which)
  if (findings.error) {
    return <ProblemNotice problem={findings.error} onRetry={() => void findings.refetch()} />
  }
  if (!programme.data || !findings.data) return <SkeletonRows rows={8} columns={4} />
  return <Check here={here} programme={programme.data} findings={findings.data} />
}
