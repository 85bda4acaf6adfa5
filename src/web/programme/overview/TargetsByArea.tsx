import { areas as areaNames } from '#contract/words/vi.ts'
import { formatMillions } from '#contract/kernel/money.ts'
import { upper } from '#contract/programme/check/reading.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { decimalsFor, percent, shareOf } from '../figures.ts'
import { SectionLink } from '../SectionLink.tsx'
import { sectionName } from '../sections.ts'
import { Comparator, promisedFigure } from '../targets/Figures.tsx'
import { isCounted, type Promised, promisesByArea } from '../targets/promises.ts'
import { type ProgrammeView, useHere } from '../use-programme.ts'
import { words as shared } from '../words.ts'
import type { Budget } from './source-money.ts'
import rows from '../rows.module.css'
import css from './targets.module.css'
import { words } from './words.ts'

type Content = ProgrammeView['content']

/** Do the parts' figures add up to the whole's? Then the whole may be called their sum. */
const isSum = ({ target, parts }: Promised): boolean =>
  parts.every((part) => part.target.value !== null && part.target.unit === target.unit) &&
  parts.reduce((sum, part) => sum + (part.target.value ?? 0), 0) === target.value

/** What this row is beside its figure: a sum, a whole with parts, something said twice. */
function remarkOf(content: Content, promise: Promised): string {
  const { parts, again } = promise
  const whole =
    parts.length === 0 ? '' : isSum(promise) ? words.sumOf(parts.length) : words.partsBelow(parts.length)
  const places = [...new Set(again.map(({ section }) => sectionName(content, section)))]
  return [whole, places.length > 0 ? words.again(places.join(', ').replace(/^Mục/u, 'mục')) : '']
    .filter(Boolean)
    .join('; ')
}

interface RowsProps {
  content: Content
  promise: Promised
  /** the whole of which this is a part */
  whole?: Promised
  depth: number
  phases: boolean
}

/** A promise and its parts; a phase of the same promise goes by its phase alone. */
function Rows({ content, promise, whole, depth, phases }: RowsProps) {
  const { target, parts } = promise
  const remark = remarkOf(content, promise)
  const phase = content.phases.find(({ code }) => code === target.phase)?.label ?? shared.wholePeriod
  const byPhase = target.phase !== null && whole?.target.indicator === target.indicator
  return (
    <>
      <tr data-depth={depth}>
        <th scope="row">
          {byPhase ? phase : upper(target.indicator)}
          {remark && <span className={css.remark}> {remark}</span>}
        </th>
        <td className={rows.sign}>
          <Comparator comparator={target.comparator} />
        </td>
        <td className={`${rows.number} kc-figures`}>{promisedFigure(target)}</td>
        <td className={css.unit}>{target.unit}</td>
        {phases && <td className={css.phase}>{byPhase ? null : phase}</td>}
        <td className={`${rows.place} ${css.place}`}>
          <SectionLink content={content} section={target.section} />
        </td>
      </tr>
      {parts.map((part) => (
        <Rows
          key={part.target.id}
          content={content}
          promise={part}
          whole={promise}
          depth={depth + 1}
          phases={phases}
        />
      ))}
    </>
  )
}

/** "28.800 triệu đồng · 60,5 %" of an area, where the tables tell areas apart. */
function moneyOf(budget: Budget | undefined, area: number | null): string | null {
  const row = area === null ? undefined : budget?.rows.find((each) => each.area === area && each.depth === 0)
  const computed = row?.total.computed ?? null
  const share = shareOf(computed, budget?.grandTotal.computed ?? null)
  if (computed === null || share === null) return null
  return words.areaMoney(formatMillions(computed, decimalsFor([computed])), percent(share))
}

const Head = ({ phases }: { phases: boolean }) => (
  <thead>
    <tr>
      <th scope="col">{words.columns.target}</th>
      <th scope="col">
        <span className="kc-hidden">{words.columns.sign}</span>
      </th>
      <th scope="col" className={rows.number}>
        {words.columns.figure}
      </th>
      <th scope="col">{words.columns.unit}</th>
      {phases && <th scope="col">{words.columns.phase}</th>}
      <th scope="col">{words.columns.section}</th>
    </tr>
  </thead>
)

function Promises({ content, byArea }: { content: Content; byArea: Budget | undefined }) {
  const groups = promisesByArea(content)
  const phases = content.targets.some(({ phase }) => phase !== null)
  if (groups.length === 0) return <EmptyState>{words.noTargets}</EmptyState>
  return (
    <table className={`${rows.rows} ${css.table}`}>
      <caption className="kc-hidden">{words.byArea}</caption>
      <Head phases={phases} />
      {groups.map(({ area, promises }) => (
        <tbody key={area ?? 0}>
          <tr className={`${rows.group} ${css.group}`}>
            <th scope="rowgroup" colSpan={phases ? 6 : 5}>
              {area === null ? shared.general : (areaNames[area] ?? String(area))}
              <span className={css.money}>{moneyOf(byArea, area)}</span>
            </th>
          </tr>
          {promises.map((promise) => (
            <Rows key={promise.target.id} content={content} promise={promise} depth={0} phases={phases} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

interface TargetsByAreaProps {
  programme: ProgrammeView
  byArea: Budget | undefined
}

/** The programme's promises, grouped as the law lists the contents of khuyến công. */
export function TargetsByArea({ programme: { content }, byArea }: TargetsByAreaProps) {
  const { code, which } = useHere()
  const without = content.targets.filter((target) => target.origin !== 'context' && !isCounted(target)).length
  return (
    <Section
      title={words.byArea}
      note={words.byAreaNote}
      link={{
        to: '/chuong-trinh/$code/chi-tieu',
        params: { code },
        search: which,
        label: words.seeAll(content.targets.length),
      }}
    >
      <Promises content={content} byArea={byArea} />
      {without > 0 && <p className={css.without}>{words.without(without)}</p>}
    </Section>
  )
}
