import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import type { ComponentProps, MouseEvent } from 'react'

type PathLinkProps = { path: string } & Omit<ComponentProps<'a'>, 'href'>

/** A link to a page that the server names by its address, as notices and waiting work do. */
export function PathLink({ path, onClick, children, ...rest }: PathLinkProps) {
  const router = useRouter()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    // beside, or kept for later: the browser's own business
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return
    event.preventDefault()
    router.history.push(path)
  }
  return (
    <a {...rest} href={path} onClick={follow}>
      {children}
    </a>
  )
}

/** The same as a button. */
export const PathButton = ({ path, children, size = 'sm', onKeyDown }: PathLinkProps & { size?: string }) => (
  <Button size={size} renderRoot={(props) => <PathLink {...props} path={path} onKeyDown={onKeyDown} />}>
    {children}
  </Button>
)
