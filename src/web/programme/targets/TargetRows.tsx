import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { upper } from '#contract/programme/check/reading.ts'
import { areas } from '#contract/words/vi.ts'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import { FindingMark } from '#web/kit/state/StateTag.tsx'
import { SectionLink } from '../SectionLink.tsx'
import type { ProgrammeView } from '../use-programme.ts'
import { origins, words as shared } from '../words.ts'
import type { Touching } from './details.ts'
import { Comparator, promisedFigure } from './Figures.tsx'
import { TargetDetail } from './TargetDetail.tsx'
import rows from '../rows.module.css'
import css from './targets.module.css'
import { words } from './words.ts'

type Content = ProgrammeView['content']
type Target = Content['targets'][number]

interface RowProps {
  content: Content
  target: Target
  touched: Touching[]
  phases: boolean
  opened: boolean
  onOpen: (opened: boolean) => void
}

const Figure = ({ target }: { target: Target }) =>
  target.value === null ? (
    <td colSpan={3} className={css.unsaid}>
      {words.noFigure}
    </td>
  ) : (
    <>
      <td className={rows.sign}>
        <Comparator comparator={target.comparator} />
      </td>
      <td className={`${rows.number} kc-figures`}>{promisedFigure(target)}</td>
      <td className={css.unit}>{target.unit}</td>
    </>
  )

/** A target; opens to what lies behind it. */
export function TargetRow({ content, target, touched, phases, opened, onOpen }: RowProps) {
  const name = upper(target.indicator)
  const Icon = opened ? IconChevronDown : IconChevronRight
  const phase = content.phases.find(({ code }) => code === target.phase)
  return (
    <>
      <tr data-opened={opened || undefined}>
        <th scope="row">
          <div className={css.name}>
            <button
              type="button"
              className={css.open}
              aria-expanded={opened}
              aria-label={words.open(name)}
              onClick={() => onOpen(!opened)}
            >
              <Icon size={14} stroke={1.75} aria-hidden />
            </button>
            <span>
              {name}{' '}
              {touched.map(({ number, finding }) => (
                <FindingMark key={number} number={number} settled={finding.settledBy !== null} />
              ))}
            </span>
          </div>
        </th>
        <Figure target={target} />
        {phases && <td className={css.phase}>{phase?.label ?? shared.wholePeriod}</td>}
        <td className={css.area}>{target.area === null ? <Nothing /> : areas[target.area]}</td>
        <td className={css.origin}>{origins[target.origin]}</td>
        <td className={`${rows.place} ${css.place}`}>
          <SectionLink content={content} section={target.section} />
        </td>
      </tr>
      {opened && (
        <tr className={css.detailRow}>
          <td colSpan={phases ? 8 : 7}>
            <TargetDetail content={content} target={target} touched={touched} />
          </td>
        </tr>
      )}
    </>
  )
}
