import { NativeSelect } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ProgrammePart } from '#contract/programme/model.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import css from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { countOf, type Page, pages, titleOf } from './parts.ts'
import { words } from './words.ts'

interface PartNavProps {
  page: Page
  /** parts that are not saved yet */
  waiting: readonly ProgrammePart[]
  /** findings by part */
  found: ReadonlyMap<ProgrammePart, number>
}

const Marks = ({ page, waiting, found }: PartNavProps) => {
  const { content, problemsOf } = useEditor()
  const count = countOf(content, page)
  const problems = page.parts.reduce((sum, part) => sum + problemsOf(part).length, 0)
  const findings = page.parts.reduce((sum, part) => sum + (found.get(part) ?? 0), 0)
  const unsaved = page.parts.some((part) => waiting.includes(part))
  return (
    <>
      {unsaved && (
        <span className={css.unsaved} role="img" aria-label={words.unsaved} title={words.unsaved} />
      )}
      {problems > 0 && (
        <span className={css.wrong} title={words.problems(problems)}>
          <IconAlertCircle size={14} stroke={1.75} aria-hidden />
          <span className="kc-hidden">{words.problems(problems)}</span>
        </span>
      )}
      {findings > 0 && (
        <span
          className={css.found}
          title={words.findings(findings)}
          aria-label={words.findings(findings)}
          role="img"
        >
          {findings}
        </span>
      )}
      <span className={`${css.count} kc-figures`}>{count === 0 ? '–' : count}</span>
    </>
  )
}

/** The parts of the programme; each has an address. On a phone one list to choose from. */
export function PartNav(props: PartNavProps) {
  const { go, problemsOf } = useEditor()
  if (usePhone()) {
    return (
      <NativeSelect
        className={css.partSelect}
        aria-label={words.part}
        value={props.page.slug}
        data={pages.map((page) => {
          const problems = page.parts.reduce((sum, part) => sum + problemsOf(part).length, 0)
          return {
            value: page.slug,
            label: problems > 0 ? `${titleOf(page)} (${words.problems(problems)})` : titleOf(page),
          }
        })}
        onChange={(event) => {
          const page = pages.find(({ slug }) => slug === event.currentTarget.value)
          if (page) go({ part: page.part })
        }}
      />
    )
  }
  return (
    <nav aria-label={words.parts} className={css.nav}>
      <ul>
        {pages.map((page) => (
          <li key={page.slug}>
            <Link
              to="."
              hash={page.slug}
              replace
              resetScroll={false}
              className={css.navItem}
              data-here={page === props.page || undefined}
              aria-current={page === props.page ? 'page' : undefined}
            >
              <span className={css.navTitle}>{titleOf(page)}</span>
              <Marks {...props} page={page} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
