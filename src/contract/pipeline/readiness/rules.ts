import type { Arrangement, Bringer, Piece, RuleConfidence } from '../nouns.ts'

/** A row of what a dossier needs. */
export interface ReadinessRule {
  /** '00': shipped; otherwise the province's own */
  provinceId: string
  /** type of activity; "*": every one */
  activity: string
  piece: Piece
  weight: number
  required: boolean
  who: Bringer
  /** asked of these only; none: of all */
  arrangements: readonly Arrangement[]
  basis: string
  confidence: RuleConfidence
}

/** What a proposal has, as far as readiness looks at it. */
export interface Dossier {
  activities: readonly string[]
  arrangement: Arrangement
  has: ReadonlySet<Piece>
}

/** One piece that is asked for. */
export interface PieceAsked {
  piece: Piece
  has: boolean
  weight: number
  required: boolean
  who: Bringer
  basis: string
  confidence: RuleConfidence
}

export interface Readiness {
  /** 0 to 100: the weight of what is there in the weight of all that is asked for */
  score: number
  /** in the order in which they are best brought: required first, then by weight */
  asked: PieceAsked[]
  /** required pieces that lack */
  missing: number
}

/** Of two rows for one piece the heavier one counts, and it is required if either says so. */
function heavier(one: ReadinessRule | undefined, other: ReadinessRule): ReadinessRule {
  if (!one) return other
  const heavy = other.weight > one.weight ? other : one
  return { ...heavy, required: one.required || other.required }
}

/** Rows that hold for a proposal: the province's stand in place of the shipped ones for the same activity and piece. */
export function rulesFor(rules: readonly ReadinessRule[], dossier: Omit<Dossier, 'has'>): ReadinessRule[] {
  const fitting = rules.filter(({ activity }) => activity === '*' || dossier.activities.includes(activity))
  const own = new Set(
    fitting.filter(({ provinceId }) => provinceId !== '00').map((rule) => `${rule.activity} ${rule.piece}`),
  )
  const byPiece = new Map<Piece, ReadinessRule>()
  for (const rule of fitting) {
    if (rule.provinceId === '00' && own.has(`${rule.activity} ${rule.piece}`)) continue
    if (rule.arrangements.length > 0 && !rule.arrangements.includes(dossier.arrangement)) continue
    byPiece.set(rule.piece, heavier(byPiece.get(rule.piece), rule))
  }
  return [...byPiece.values()]
}

/** How ready a proposal is, and what lacks; a piece of weight 0 is told and not counted. */
export function readinessOf(rules: readonly ReadinessRule[], dossier: Dossier): Readiness {
  const asked = rulesFor(rules, dossier).map(({ piece, weight, required, who, basis, confidence }) => ({
    piece,
    has: dossier.has.has(piece),
    weight,
    required,
    who,
    basis,
    confidence,
  }))
  asked.sort(
    (a, b) =>
      Number(b.required) - Number(a.required) ||
      b.weight - a.weight ||
      (a.piece < b.piece ? -1 : a.piece > b.piece ? 1 : 0),
  )
  const all = asked.reduce((sum, { weight }) => sum + weight, 0)
  const held = asked.reduce((sum, { weight, has }) => sum + (has ? weight : 0), 0)
  return {
    score: all === 0 ? 0 : Math.floor((held * 100) / all),
    asked,
    missing: asked.filter(({ required, has }) => required && !has).length,
  }
}
