/**
 * How a person signs: in their own office, or for another by rule or by a paper.
 * @see NĐ 30/2020/NĐ-CP, Phụ lục I, quyền hạn của người ký: TM., KT., TL., TUQ., Q.
 */
export interface Capacity {
  form: '' | 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.'
  /** whose place it is, as printed: "GIÁM ĐỐC", "CHỦ TỊCH" */
  forTitle: string
  /** own title under it, as printed: "PHÓ GIÁM ĐỐC" */
  ownTitle: string
  /** the delegation by which they act, if they do */
  delegationId?: string
}

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
  /** null: by API key, or the program itself */
  sessionId: string | null
  /** the role holding that they act in */
  holdingId?: string
  capacity?: Capacity | null
  /** names that this session, key or delegation is limited to; absent: all that the role is granted */
  scope?: readonly string[] | null
  /** when the person last proved who they are in this session (password, one-time code) */
  provenAt?: string | null
  /** nothing else may be done before: the one-time code, or setting up the second factor that the role must have */
  waitsFor?: 'code' | 'enrolment' | null
  /** the key of an integrator by which they act, under its name */
  key?: { id: string; name: string }
}
