import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { words } from './words.ts'

/** Light or dark, remembered in this browser; until a person chooses, the system decides. */
export function useScheme() {
  const scheme = useComputedColorScheme('light')
  // without this the library stops transitions by a <style> tag, which the content security policy refuses
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  return {
    label: words.theme[scheme],
    toggle: () => setColorScheme(scheme === 'light' ? 'dark' : 'light'),
  }
}
