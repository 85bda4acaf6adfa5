import { Link } from '@tanstack/react-router'
import { OriginalLink } from './original/OriginalLink.tsx'
import type { ProgrammeView } from './use-programme.ts'
import { useHere } from './use-programme.ts'
import { sectionAnchor, sectionName } from './sections.ts'

/** "Mục II.1.2": opens the passage in the document's own order; beside it the signed paper, where it is. */
export function SectionLink({ content, section }: { content: ProgrammeView['content']; section: string }) {
  const { code, which } = useHere()
  return (
    <>
      <Link to="/chuong-trinh/$code/can-cu" params={{ code }} search={which} hash={sectionAnchor(section)}>
        {sectionName(content, section)}
      </Link>
      <OriginalLink content={content} section={section} />
    </>
  )
}
