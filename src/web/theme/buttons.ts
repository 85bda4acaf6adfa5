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
    vars: (_, { size }) => {
      const [height, padding] = heights[String(size)] ?? ['34px', '14px']
      return { root: { '--button-height': height, '--button-padding-x': padding } }
    },
  }),
  ActionIcon: ActionIcon.extend({
    defaultProps: { variant: 'subtle', size: 36 },
  }),
}
