import type { ReactNode } from 'react'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { YearTabs } from '../rounds/YearTabs.tsx'
import css from './national.module.css'
import { words } from './words.ts'

interface HeadProps {
  year: string
  title: string
  active: Parameters<typeof YearTabs>[0]['active']
  province?: string | undefined
  meta?: ReactNode[]
  actions?: ReactNode
}

/** Head of a page of one year's plan, with the ways to the year's other parts. */
export const Head = ({ year, title, active, province, meta, actions }: HeadProps) => (
  <>
    <PageHead
      title={title}
      crumbs={[
        { label: words.plans, link: { to: '/ke-hoach', search: {} } },
        {
          label: words.year(year),
          link: { to: '/ke-hoach/$nam', params: { nam: year }, search: province ? { tinh: province } : {} },
        },
        { label: title },
      ]}
      meta={meta ?? []}
      actions={actions}
    />
    <YearTabs year={year} province={province} active={active} />
  </>
)

/** A legal source, marked where it is not sure. */
export const Basis = ({ basis, confidence }: { basis: string; confidence: string }) => (
  <>
    {basis}
    {confidence === 'uncertain' && <span className={`${css.below} ${css.unsure}`}>{words.unsure}</span>}
  </>
)
