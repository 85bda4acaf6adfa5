import type { SizeTerms } from '#contract/norms/size.ts'
import { sizes } from '#contract/words/eligibility.ts'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import css from '../../eligibility.module.css'
import { words } from '../../words.ts'
import type { TermsProps } from './TermsFields.tsx'

const { fields } = words

/** The upper bounds of each size. */
export const SizeFields = ({ terms, error, onChange }: TermsProps<SizeTerms>) =>
  terms.bands.map((band, index) => {
    const change = (part: Partial<typeof band>) =>
      onChange({
        ...terms,
        bands: terms.bands.map((each, at) => (at === index ? { ...each, ...part } : each)),
      })
    const path = (name: string) => `terms.bands.${index}.${name}`
    return (
      <fieldset key={band.size} className={css.group}>
        <legend>{fields.band(sizes[band.size])}</legend>
        <div className={css.pair}>
          <NumberField
            path={path('workers')}
            label={fields.workers}
            w={140}
            error={error(path('workers'))}
            value={band.workers}
            onChange={(workers) => change({ workers })}
          />
          <NumberField
            path={path('revenueVnd')}
            label={fields.revenue}
            unit="tỷ"
            w={160}
            error={error(path('revenueVnd'))}
            value={band.revenueVnd}
            onChange={(revenueVnd) => change({ revenueVnd })}
          />
          <NumberField
            path={path('capitalVnd')}
            label={fields.capital}
            unit="tỷ"
            w={160}
            error={error(path('capitalVnd'))}
            value={band.capitalVnd}
            onChange={(capitalVnd) => change({ capitalVnd })}
          />
        </div>
      </fieldset>
    )
  })
