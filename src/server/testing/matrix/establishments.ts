/** Kind of record of the room of establishments, how it is sown, and the records before it that it takes. */
export const establishmentsSown: readonly (readonly [
  kind: string,
  statement: string,
  takes: readonly string[],
])[] = [
  [
    'craftVillage',
    `insert into establishment.craft_village (province_id, name, unit_id) values ('96', 'Làng nghề thử', 'c:32244:2025-07-01') returning id`,
    [],
  ],
  [
    'cluster',
    `insert into establishment.cluster (province_id, name, unit_id) values ('96', 'Cụm thử', 'c:32244:2025-07-01') returning id`,
    [],
  ],
  [
    'establishment',
    `insert into establishment.establishment (province_id, kind, name) values ('96', 'cooperative', 'HTX Thử của Cà Mau') returning id`,
    [],
  ],
  [
    'place',
    `insert into establishment.place (province_id, establishment_id, unit_id, now_unit_id, main)
     values ('96', $1, 'c:32244:2025-07-01', 'c:32244:2025-07-01', true) returning id`,
    ['establishment'],
  ],
  [
    'establishmentProduct',
    `insert into establishment.product (province_id, establishment_id, name) values ('96', $1, 'Tôm khô') returning id`,
    ['establishment'],
  ],
  [
    'equipment',
    `insert into establishment.equipment (province_id, establishment_id, name) values ('96', $1, 'Máy sấy') returning id`,
    ['establishment'],
  ],
  [
    'establishmentContact',
    `insert into establishment.contact (province_id, establishment_id, name) values ('96', $1, 'Người thử') returning id`,
    ['establishment'],
  ],
  [
    'support',
    `insert into establishment.support (province_id, establishment_id, year, title, source)
     values ('96', $1, 2024, 'Máy sấy', 'provincial') returning id`,
    ['establishment'],
  ],
  [
    'participation',
    `insert into establishment.participation (province_id, establishment_id, kind, on_day, title)
     values ('96', $1, 'fair', '2025-06-01', 'Hội chợ') returning id`,
    ['establishment'],
  ],
  ['tag', `insert into establishment.tag (province_id, name) values ('96', 'Thẻ thử') returning id`, []],
]
