import { formatScaled } from '#contract/kernel/money.ts'
import type { ProgrammeTarget } from '#contract/programme/model.ts'
import { comparatorNames, comparatorSigns } from '../words.ts'

/** What a figure in print needs of a target. */
type Promised = Pick<ProgrammeTarget, 'comparator' | 'value' | 'valueMax' | 'unit'>

/** `1.000`, `62,5` */
function plain(value: number): string {
  const decimals =
    [0, 1, 2, 3].find((each) => Number.isInteger(Math.round(value * 10 ** each * 1e6) / 1e6)) ?? 3
  return formatScaled(Math.round(value * 10 ** decimals), decimals)
}

/** The sign that stands right against the number; said in words to whoever does not see it. */
export const Comparator = ({ comparator }: { comparator: ProgrammeTarget['comparator'] }) => (
  <>
    <span aria-hidden>{comparatorSigns[comparator]}</span>
    <span className="kc-hidden">{comparatorNames[comparator]}</span>
  </>
)

/** The promised figure, or the range; nothing where the promise has no figure. */
export function promisedFigure({ value, valueMax }: Promised): string {
  if (value === null) return ''
  return valueMax === null ? plain(value) : `${plain(value)}–${plain(valueMax)}`
}

/** "≥ 58 cơ sở" in running text, where a tilde would be taken for a minus. */
export const promiseText = (target: Promised): string =>
  target.value === null
    ? ''
    : [
        target.comparator === '='
          ? ''
          : target.comparator === '~'
            ? comparatorNames['~']
            : comparatorSigns[target.comparator],
        promisedFigure(target),
        target.unit,
      ]
        .filter(Boolean)
        .join(' ')
