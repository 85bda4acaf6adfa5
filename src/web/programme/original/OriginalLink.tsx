import { Link } from '@tanstack/react-router'
import { sectionName } from '../sections.ts'
import { type ProgrammeView, useHere } from '../use-programme.ts'
import css from './original.module.css'
import { pageOf, useOriginal } from './use-original.ts'
import { words } from './words.ts'

/** "bản gốc, tr. 12": opens the signed paper at a passage, over the page that one reads. */
export function OriginalLink({ content, section }: { content: ProgrammeView['content']; section: string }) {
  const { code } = useHere()
  const original = useOriginal(code)
  if (!original) return null
  const page = pageOf(content, original.places, section)
  const trang = page === null ? {} : { trang: page }
  return (
    <Link
      to="."
      search={(before) => ({ ...before, tep: original.id, ...trang })}
      resetScroll={false}
      className={`${css.link} kc-no-print`}
      aria-label={words.openAt(sectionName(content, section))}
    >
      {page === null ? words.link : words.linkAt(page)}
    </Link>
  )
}
