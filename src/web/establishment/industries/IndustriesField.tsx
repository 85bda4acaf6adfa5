import { Radio } from '@mantine/core'
import { IndustryPicker } from '#web/norms/index.ts'
import css from './industries.module.css'
import { words } from './words.ts'

/** An industry of the establishment. */
export interface Chosen {
  version: string
  code: string
  name: string | null
  main: boolean
}

interface IndustriesFieldProps {
  value: readonly Chosen[]
  error: (path: string) => string | undefined
  onChange: (value: Chosen[]) => void
}

/** Chooses industries one by one; the first one is the main one until another is ticked. */
export function IndustriesField({ value, error, onChange }: IndustriesFieldProps) {
  const without = (index: number) => {
    const left = value.toSpliced(index, 1)
    const headless = !left.some(({ main }) => main)
    onChange(left.map((one, at) => ({ ...one, main: headless ? at === 0 : one.main })))
  }
  return (
    <div className={css.field}>
      <IndustryPicker
        collects
        path="industries"
        label={words.add}
        hint={words.addHint}
        error={error('industries')}
        value={null}
        onChange={(_, row) => {
          if (!row) return
          if (value.some(({ version, code }) => version === row.version && code === row.code)) return
          onChange([
            ...value,
            { version: row.version, code: row.code, name: row.name, main: value.length === 0 },
          ])
        }}
      />
      {value.length > 0 && (
        <ul className={css.chosen} aria-label={words.chosen}>
          {value.map(({ version, code, name, main }, index) => (
            <li key={`${version} ${code}`}>
              <span className={css.option}>
                <span>
                  <span className="kc-figures">{code}</span> {name ?? words.unknown}
                </span>
                <span className={css.quiet}>{words.vsic(version)}</span>
                {(error(`industries.${index}`) ?? error(`industries.${index}.code`)) && (
                  <span className={css.wrong}>
                    {error(`industries.${index}`) ?? error(`industries.${index}.code`)}
                  </span>
                )}
              </span>
              <Radio
                name="main-industry"
                label={words.main}
                checked={main}
                onChange={() => onChange(value.map((one, at) => ({ ...one, main: at === index })))}
              />
              <button type="button" aria-label={words.dropOne(name ?? code)} onClick={() => without(index)}>
                {words.drop}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
