/** What stands above a list that left its screen. */
export interface Told {
  title: string
  /** filters, day, who took it */
  lines: string[]
  author: string
}
