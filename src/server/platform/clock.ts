/** The one clock. Dates are dates of Vietnam (Asia/Ho_Chi_Minh). */

/** Today as `YYYY-MM-DD` in Vietnam. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
