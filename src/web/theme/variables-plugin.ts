import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core'
import type { Plugin } from 'vite'
import { theme, variables } from './theme.ts'

const id = 'virtual:kc-variables.css'

/** Shades that no screen of ours can name; leaving them out saves the visitor 15 KB of CSS. */
const unused = /^--mantine-color-(pink|grape|violet|indigo|cyan|teal|lime|orange)-/

const kept = (all: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !unused.test(name)))

function stylesheet(): string {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme)
  const theirs = defaultCssVariablesResolver(whole)
  const ours = variables(whole)
  // paper is white, whatever the screen was
  const paper = Object.entries(kept({ ...theirs.light, ...ours.light })).map(
    ([name, value]) => `${name}:${value};`,
  )
  const screen = convertCssVariables(
    {
      variables: kept({ ...theirs.variables, ...ours.variables }),
      light: kept({ ...theirs.light, ...ours.light, '--mantine-color-scheme': 'light' }),
      dark: kept({ ...theirs.dark, ...ours.dark, '--mantine-color-scheme': 'dark' }),
    },
    ':root',
  )
  return `${screen}\n@media print{:root[data-mantine-color-scheme="dark"]{${paper.join('')}}}`
}

/**
 * Writes the theme's CSS variables into the static stylesheet at build time. Mantine would put them into a
 * <style> tag at run time, which a content security policy without 'unsafe-inline' refuses.
 */
export function themeVariables(): Plugin {
  return {
    name: 'kc-theme-variables',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? stylesheet() : undefined),
  }
}
