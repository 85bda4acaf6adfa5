/** One thing that the environment may set, as the documentation tells it. */
export interface Setting {
  name: string
  /** what it is for, for the person who keeps the machine */
  what: string
  /** the value where nothing is set, in words */
  fallback: string
  unit?: string
  /** never shown, not even in part */
  secret?: boolean
}

const wholeFrom = (text: string, least: number): number | null => {
  const value = Number(text)
  return /^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least ? value : null
}

const listFrom = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'none')

/** Reads settings from an environment, remembers what each is for, and what was set wrongly. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>) {
  const known: Setting[] = []
  const wrong: string[] = []
  const given = (name: string): string | undefined => env[name]?.trim() || undefined

  return {
    known: known as readonly Setting[],
    /** one line per value that cannot be meant */
    wrong: wrong as readonly string[],

    text(name: string, fallback: string, what: string, told = fallback): string {
      known.push({ name, what, fallback: told })
      return given(name) ?? fallback
    },

    maybe(name: string, what: string, told = 'không đặt'): string | undefined {
      known.push({ name, what, fallback: told })
      return given(name)
    },

    /** @param told the default in words, where it is one */
    secret(name: string, what: string, told = 'không đặt'): string | undefined {
      known.push({ name, what, fallback: told, secret: true })
      return given(name)
    },

    /** A whole number of `least` or more. */
    whole(name: string, fallback: number, unit: string, what: string, least = 0): number {
      known.push({ name, what, fallback: String(fallback), unit })
      const text = given(name)
      if (text === undefined) return fallback
      const value = wholeFrom(text, least)
      if (value !== null) return value
      wrong.push(`${name}=${text}: phải là số nguyên từ ${least} trở lên (${unit}).`)
      return fallback
    },

    yes(name: string, what: string): boolean {
      known.push({ name, what, fallback: 'không' })
      const text = given(name)?.toLowerCase()
      if (text !== undefined && !['0', '1', 'true', 'false'].includes(text))
        wrong.push(`${name}=${text}: chỉ nhận 1 (có) hoặc 0 (không).`)
      return text === '1' || text === 'true'
    },

    choice<T extends string>(name: string, of: readonly T[], fallback: T, what: string): T {
      known.push({ name, what: `${what} Một trong: ${of.join(', ')}.`, fallback })
      const text = given(name)
      if (text === undefined) return fallback
      const found = of.find((each) => each === text)
      if (!found) wrong.push(`${name}=${text}: phải là một trong ${of.join(', ')}.`)
      return found ?? fallback
    },

    /** Values with commas between; `none`: an empty list. */
    list(name: string, fallback: readonly string[], what: string, told: string): readonly string[] {
      known.push({ name, what, fallback: told })
      const text = given(name)
      return text === undefined ? fallback : listFrom(text)
    },
  }
}
