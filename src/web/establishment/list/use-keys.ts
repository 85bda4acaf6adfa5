import { useEffect, type RefObject } from 'react'

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)

const plain = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey

/** `/` reaches the search field of this page, and from there Down goes to the first row; Enter opens it. */
export function useKeys(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const field = () => place.current?.querySelector<HTMLInputElement>('input[name="q"]')
    const press = (event: KeyboardEvent) => {
      const slash = event.key === '/' && plain(event) && !typing(event.target)
      const down = event.key === 'ArrowDown' && event.target === field()
      const target = slash
        ? field()
        : down
          ? place.current?.querySelector<HTMLElement>('[data-row] a')
          : undefined
      if (!target) return
      // before the top bar hears of it
      event.preventDefault()
      event.stopPropagation()
      target.focus()
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [place])
}
