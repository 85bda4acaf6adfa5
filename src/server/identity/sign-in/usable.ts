import { config } from '#server/platform/config.ts'

/** Accounts of the demonstration have a known password: they are nobody on an installation of its own. */
export const isUsable = ({ active, demo }: { active: boolean; demo: boolean }): boolean =>
  active && (config.demo || !demo)
