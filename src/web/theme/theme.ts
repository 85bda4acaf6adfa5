import { type CSSVariablesResolver, createTheme } from '@mantine/core'
import { buttons } from './buttons.ts'
import { chart, scales, type Semantic, semantic } from './tokens.ts'

const sans = '"Be Vietnam Pro", system-ui, sans-serif'
const shadowSmall = '0 1px 2px rgba(20,25,34,.08),0 4px 12px rgba(20,25,34,.10)'
const shadowLarge = '0 2px 6px rgba(20,25,34,.12),0 16px 40px rgba(20,25,34,.18)'
const size = (fontSize: string, lineHeight: string) => ({ fontSize, lineHeight })

/** The look in Mantine's terms; screens use the semantic `--kc-*` names instead. */
export const theme = createTheme({
  primaryColor: 'cham',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  colors: scales,
  black: '#141922',
  white: '#FFFFFF',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: sans,
  fontFamilyMonospace: '"KC So", "Be Vietnam Pro", ui-monospace, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.54', md: '1.43', lg: '1.625', xl: '1.4' },
  radius: { xs: '0.125rem', sm: '0.25rem', md: '0.375rem', lg: '0.5rem', xl: '0.75rem' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  shadows: { xs: 'none', sm: shadowSmall, md: shadowSmall, lg: shadowLarge, xl: shadowLarge },
  breakpoints: { xs: '24.375em', sm: '43.75em', md: '64em', lg: '80em', xl: '90em' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: size('1.5rem', '1.42'),
      h2: size('0.9375rem', '1.47'),
      h3: size('0.8125rem', '1.54'),
      h4: size('0.8125rem', '1.54'),
      h5: size('0.75rem', '1.5'),
      h6: size('0.75rem', '1.5'),
    },
  },
  components: {
    ...buttons,
    // the library locks scrolling by a <style> tag, which the content security policy refuses;
    // base.css locks it by `:has()` instead
    Modal: { defaultProps: { lockScroll: false, centered: true, radius: 'md', shadow: 'lg' } },
    ModalRoot: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
    DrawerRoot: { defaultProps: { lockScroll: false } },
    Menu: { defaultProps: { shadow: 'sm', radius: 'md', transitionProps: { duration: 180 } } },
    Popover: { defaultProps: { shadow: 'sm', radius: 'md', transitionProps: { duration: 180 } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 120 } } },
  },
})

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function meanings(scheme: 'light' | 'dark'): Record<string, string> {
  const colours: Record<Semantic, string> = semantic[scheme]
  const { series, ...rest } = chart[scheme]
  return Object.fromEntries([
    ...Object.entries(colours).map(([name, value]) => [`--kc-${kebab(name)}`, value]),
    ...Object.entries(rest).map(([name, value]) => [`--kc-chart-${name}`, value]),
    ...series.map((value, index) => [`--kc-series-${index + 1}`, value]),
  ])
}

/** What Mantine's own parts read, told in our meanings. */
const builtIn = {
  '--mantine-color-body': 'var(--kc-page)',
  '--mantine-color-text': 'var(--kc-text)',
  '--mantine-color-dimmed': 'var(--kc-text-hint)',
  '--mantine-color-placeholder': 'var(--kc-text-hint)',
  '--mantine-color-anchor': 'var(--kc-link)',
  '--mantine-color-default': 'var(--kc-raised)',
  '--mantine-color-default-hover': 'var(--kc-hover)',
  '--mantine-color-default-color': 'var(--kc-text)',
  '--mantine-color-default-border': 'var(--kc-control-border)',
  '--mantine-color-error': 'var(--kc-danger)',
  '--mantine-color-disabled': 'var(--kc-sunk)',
  '--mantine-color-disabled-color': 'var(--kc-text-disabled)',
  '--mantine-color-disabled-border': 'var(--kc-line-strong)',
  '--mantine-primary-color-filled': 'var(--kc-primary)',
  '--mantine-primary-color-filled-hover': 'var(--kc-primary-hover)',
  '--mantine-primary-color-contrast': 'var(--kc-on-primary)',
  '--mantine-color-cham-filled': 'var(--kc-primary)',
  '--mantine-color-cham-filled-hover': 'var(--kc-primary-hover)',
}

/** Puts the tokens out as CSS variables, for both schemes. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--kc-nav': '216px',
    '--kc-nav-folded': '56px',
    '--kc-top-bar': '56px',
    '--kc-content-max': '1320px',
    '--kc-side-panel': '304px',
    '--kc-fast': '120ms',
    '--kc-base': '180ms',
    '--kc-easing': 'cubic-bezier(.2,0,0,1)',
    '--kc-figures': `"KC So", ${sans}`,
  },
  light: { ...meanings('light'), ...builtIn },
  dark: { ...meanings('dark'), ...builtIn },
})
