import { formatScaled, signed } from '../../../kernel/money.ts'
import type { BudgetAssertion } from '../../model.ts'
import { readAmount, readPercent, type SaidAmount, saying } from './figure.ts'
import type { Draft, Outcome } from '../finding.ts'
import { assertionPlace, type Reading, upper } from '../reading.ts'

interface Share {
  assertion: BudgetAssertion
  part: SaidAmount
  whole: SaidAmount
  wholeAssertion: BudgetAssertion
  percent: number
  /** value of the last printed digit, e.g. 0.1 */
  step: number
}

const EPSILON = 1e-9

/** Percentages against the amounts beside them, and shares of one whole against 100 %. */
export function checkPercents(reading: Reading): Outcome {
  const shares = sharesOf(reading.content.assertions)
  const findings: Draft[] = []
  let good = 0
  for (const share of shares) {
    const found = compare(
      reading,
      share,
      shares.filter((other) => other.wholeAssertion === share.wholeAssertion),
    )
    if (found) findings.push(found)
    else good += 1
  }
  for (const whole of new Set(shares.map((share) => share.wholeAssertion))) {
    const found = notHundred(
      reading,
      shares.filter((share) => share.wholeAssertion === whole),
    )
    if (found) findings.push(found)
  }
  return {
    findings,
    matched:
      good > 0 ? [{ check: 'percents', count: good, text: `${good} tỷ lệ phần trăm khớp với số tiền` }] : [],
  }
}

function sharesOf(assertions: readonly BudgetAssertion[]): Share[] {
  const byId = new Map(assertions.map((assertion) => [assertion.id, assertion]))
  return assertions.flatMap((assertion) => {
    const wholeAssertion = byId.get(assertion.percentOf ?? assertion.partOf ?? '')
    const percent = assertion.percentPrinted === null ? null : readPercent(assertion.percentPrinted)
    const part = readAmount(assertion)
    const whole = wholeAssertion ? readAmount(wholeAssertion) : null
    if (!percent || !part || !whole || !wholeAssertion || whole.amount === 0) return []
    return [{ assertion, part, whole, wholeAssertion, percent: percent.value, step: percent.lastDigit }]
  })
}

/** The percentages that the amounts allow: each is known only to half of its last digit, or from below. */
function allowed({ part, whole }: Share): { low: number; high: number } {
  const bottom = (said: SaidAmount) => Math.max(said.low - said.lastDigit / 2, 0)
  const top = (said: SaidAmount) => said.high + said.lastDigit / 2
  return {
    low: top(whole) === Infinity ? 0 : (bottom(part) / top(whole)) * 100,
    high: bottom(whole) === 0 ? Infinity : (top(part) / bottom(whole)) * 100,
  }
}

function compare(reading: Reading, share: Share, siblings: Share[]): Draft | null {
  const { low, high } = allowed(share)
  const { percent, step, assertion } = share
  if (percent + step / 2 >= low - EPSILON && percent - step / 2 <= high + EPSILON) return null
  const exact = (share.part.amount / share.whole.amount) * 100
  const decimals = Math.round(-Math.log10(step))
  const digits = Math.round(exact / step)
  const off = digits - Math.round(percent / step)
  const forced = Math.abs(off) <= 1 && addsTo(siblings, 100) && coversWhole(siblings)
  const cut = Math.floor(exact / step + EPSILON) === Math.round(percent / step)
  const computed = formatScaled(digits, decimals)
  return {
    id: `percents:${assertion.id}`,
    class: forced || cut ? 'rounding' : 'conflict',
    where: [assertionPlace(reading, assertion)],
    printed: assertion.percentPrinted!,
    computed,
    difference: signed(formatScaled(off, decimals), off),
    unit: '%',
    text:
      `${upper(reading.sectionName(assertion.section))} ghi ${saying(assertion)} chiếm ${assertion.percentPrinted!.replace('%', '').trim()} %. ` +
      `Tính ${assertion.printed} / ${share.wholeAssertion.printed} được ${computed} %.` +
      (forced
        ? ' Tỷ lệ đã được nắn để các phần cộng lại đúng 100 %.'
        : cut
          ? ' Tỷ lệ đã được cắt bớt chứ không làm tròn.'
          : ''),
  }
}

const addsTo = (shares: Share[], total: number): boolean =>
  shares.length > 1 && Math.abs(shares.reduce((sum, share) => sum + share.percent, 0) - total) < EPSILON

const coversWhole = (shares: Share[]): boolean => {
  const parts = shares.reduce((sum, { part }) => sum + part.amount, 0)
  const rounding = shares.reduce((sum, { part }) => sum + part.lastDigit, 0)
  return shares.length > 1 && Math.abs(parts - shares[0]!.whole.amount) <= rounding
}

/** Shares of one whole that are all of it must add up to 100 %, save for rounding. */
function notHundred(reading: Reading, shares: Share[]): Draft | null {
  if (!coversWhole(shares)) return null
  const sum = shares.reduce((total, share) => total + share.percent, 0)
  const slack = shares.reduce((total, share) => total + share.step / 2, 0)
  if (Math.abs(sum - 100) <= slack + EPSILON) return null
  // a share that is itself wrong has already been told
  if (shares.some((share) => compare(reading, share, shares))) return null
  const decimals = Math.max(...shares.map((share) => Math.round(-Math.log10(share.step))))
  const printed = formatScaled(Math.round(sum * 10 ** decimals), decimals)
  return {
    id: `percents:sum/${shares[0]!.wholeAssertion.id}`,
    class: 'conflict',
    where: shares.map((share) => assertionPlace(reading, share.assertion)),
    printed,
    computed: '100',
    difference: signed(formatScaled(Math.round((100 - sum) * 10 ** decimals), decimals), 100 - sum),
    unit: '%',
    text: `Các tỷ lệ của ${saying(shares[0]!.wholeAssertion)} cộng lại được ${printed} %, không phải 100 %.`,
  }
}
