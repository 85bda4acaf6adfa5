/** Who acts: a person in one role at one organisation, as the door and the rules see them. */
export interface Actor {
  personId: string
  name: string
  username: string
  role: string
  organisationId: string
  organisationName: string
  organisationKind: string
  /** today's provincial jurisdiction; `null`: the whole country (the Ministry) */
  provinceId: string | null
  provinceName: string | null
  /** commune of a communal organisation, as a territory unit id */
  unitId: string | null
  sessionId: string
}
