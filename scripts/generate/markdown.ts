/** Tables and drawings of the generated pages. */

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`
export const table = (head: string[], rows: string[][]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
export const drawing = (lines: string[]): string => ['```mermaid', ...lines, '```'].join('\n')
