import { Link } from '@tanstack/react-router'
import type { ProgrammeView } from './use-programme.ts'
import { useHere } from './use-programme.ts'
import { sectionAnchor, sectionName } from './sections.ts'

/** "Mục II.1.2": opens the passage in the document's own order. */
export function SectionLink({ content, section }: { content: ProgrammeView['content']; section: string }) {
  const { code, which } = useHere()
  return (
    <Link to="/chuong-trinh/$code/can-cu" params={{ code }} search={which} hash={sectionAnchor(section)}>
      {sectionName(content, section)}
    </Link>
  )
}
