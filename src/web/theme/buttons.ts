import { ActionIcon, Button } from '@mantine/core'

/** 28 in toolbars, 34 as a rule, 40 for the main act of a page, 44 for a thumb. */
const heights: Record<string, [height: string, padding: string]> = {
  xs: ['28px', '10px'],
  sm: ['34px', '14px'],
  md: ['40px', '16px'],
  lg: ['44px', '16px'],
}

export const buttons = {
  Button: Button.extend({
    defaultProps: { size: 'sm' },
    vars: (_, { size, variant, color }) => {
      const [height, padding] = heights[String(size)] ?? ['34px', '14px']
      // the label on the primary is dark in the dark scheme, where the library would keep it white
      const primary = color === undefined && (variant === undefined || variant === 'filled')
      const label = primary ? { '--button-color': 'var(--kc-on-primary)' } : {}
      return { root: { '--button-height': height, '--button-padding-x': padding, ...label } }
    },
  }),
  ActionIcon: ActionIcon.extend({
    defaultProps: { variant: 'subtle', size: 36 },
  }),
}
