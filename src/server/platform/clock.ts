/** The one clock. Dates are dates of Vietnam (Asia/Ho_Chi_Minh). */

let frozen: string | null = null

/** Today as `YYYY-MM-DD` in Vietnam. */
export const today = (): string =>
  frozen ?? new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

/** Tests stop the clock; null lets it run. */
export const freezeToday = (date: string | null): void => {
  frozen = date
}
