/** Kind of record of the room of yearly plans, how it is sown, and the records before it that it takes. */
export const planningSown: readonly (readonly [kind: string, statement: string, takes: readonly string[]])[] =
  [
    [
      'planRound',
      `insert into planning.round (province_id, year, title, state, organisation_id, due_on)
     values ('96', 2035, 'Đợt thử', 'open', $1, '2034-10-30') returning id`,
      ['organisation'],
    ],
    [
      'unitPlan',
      `insert into planning.submission (province_id, round_id, organisation_id, state) values ('96', $1, $2, 'sent') returning id`,
      ['planRound', 'organisation'],
    ],
    [
      'planItem',
      `insert into planning.item (province_id, round_id, submission_id, kind, title, area)
     values ('96', $1, $2, 'task', 'Mục thử của kế hoạch', 9) returning id`,
      ['planRound', 'unitPlan'],
    ],
    [
      'annualPlan',
      `insert into planning.plan (province_id, round_id, year, title) values ('96', $1, 2035, 'Kế hoạch thử') returning id`,
      ['planRound'],
    ],
    [
      'outsideClass',
      `insert into planning.outside_class (province_id, year, organiser, trade) values ('96', 2035, 'Sở Thử', 'May') returning id`,
      [],
    ],
  ]
