/** How far work is, how fast it goes and when it will be through, from what is known. */
export interface Pace {
  percent: number | null
  rate: number | null
  secondsLeft: number | null
}

/** @param seconds since the attempt began */
export function paceOf(done: number, total: number | null, seconds: number): Pace {
  const percent = total === null ? null : total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100))
  const rate = done > 0 && seconds > 0 ? Math.round((done / seconds) * 10) / 10 : null
  const left = total === null ? null : Math.max(0, total - done)
  const secondsLeft = left === null || !rate ? null : Math.ceil(left / (done / seconds))
  return { percent, rate, secondsLeft }
}
