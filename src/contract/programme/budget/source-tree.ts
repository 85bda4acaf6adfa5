import type { ProgrammeContent } from '../model.ts'

/** The source code of money whose source is not told apart. */
export const ALL = 'all'

/** Questions about a programme's funding sources. `all` stands above every source. */
export interface SourceTree {
  /** true when `code` is `ancestor` itself or lies below it */
  within(code: string, ancestor: string): boolean
  /** true when the two have money in common */
  overlap(a: string, b: string): boolean
  /** promotion support (Nhà nước hỗ trợ), as against the beneficiary's own money */
  support(code: string): boolean
  /** 0 for `all`, 1 for a root, and so on */
  depth(code: string): number
  name(code: string): string
}

export function sourceTree(content: ProgrammeContent): SourceTree {
  const byCode = new Map(content.sources.map((source) => [source.code, source]))
  const ancestors = (code: string): string[] => {
    const chain: string[] = []
    let at: string | null | undefined = code
    // a tree that bites its own tail must not hang the editor
    while (at && !chain.includes(at)) {
      chain.push(at)
      at = byCode.get(at)?.parent
    }
    return chain
  }
  const chains = new Map([...byCode.keys()].map((code) => [code, ancestors(code)]))
  const chain = (code: string) => chains.get(code) ?? [code]
  const within = (code: string, ancestor: string) => ancestor === ALL || chain(code).includes(ancestor)
  return {
    within,
    overlap: (a, b) => within(a, b) || within(b, a),
    support: (code) => byCode.get(code)?.countsAsSupport ?? false,
    depth: (code) => (code === ALL ? 0 : chain(code).length),
    name: (code) => (code === ALL ? 'tất cả các nguồn' : (byCode.get(code)?.name ?? code)),
  }
}
