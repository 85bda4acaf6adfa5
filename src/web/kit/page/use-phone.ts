import { useMediaQuery } from '@mantine/hooks'

/** Below 700 px tables become rows of two lines. */
export const usePhone = (): boolean =>
  useMediaQuery('(max-width: 43.74em)', undefined, { getInitialValueInEffect: false })
