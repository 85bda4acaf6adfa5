import { useNavigate, useSearch } from '@tanstack/react-router'
import { shownOf, useFiles } from '#web/documents/index.ts'
import { Viewer } from '#web/kit/viewer/Viewer.tsx'
import { useHere } from '../use-programme.ts'
import { programmeFiles } from './use-original.ts'

/** The file that the address names, over whatever part of the programme is read. */
export function OriginalViewer() {
  const { code } = useHere()
  const { tep, trang } = useSearch({ strict: false })
  const navigate = useNavigate()
  const files = useFiles(programmeFiles(code)).data
  const file = tep ? files?.items.find(({ id }) => id === tep) : undefined
  const shown = file && shownOf(file)
  if (!shown) return null
  const close = () =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, tep: undefined, trang: undefined }),
      replace: true,
      resetScroll: false,
    })
  return <Viewer file={shown} page={trang ?? 1} onClose={close} />
}
