-- The second wall behind the door: row-level security, and an audit trail that proves it was not touched.
--
-- A transaction says for whom it works (src/server/platform/reach.ts, always `set local`):
--   kc.province  whose rows it may see and change: '96', '00' the nation's own, '*' the house itself, nothing: nobody's
--   kc.nation    'on': it sees every province's rows (the Ministry)
--   kc.person    who works
create function public.kc_own(of_province text) returns boolean language sql stable as $$
  select current_setting('kc.province', true) in (of_province, '*')
$$;
create function public.kc_sees(of_province text) returns boolean language sql stable as $$
  select current_setting('kc.province', true) in (of_province, '*') or current_setting('kc.nation', true) = 'on'
$$;
create function public.kc_is(person uuid) returns boolean language sql stable as $$
  select current_setting('kc.person', true) = person::text
$$;

-- programme: its own people's rows; for everybody else what was decided
alter table programme.programme enable row level security;
create policy own on programme.programme using (public.kc_own(province_id));
create policy seen on programme.programme for select using (public.kc_sees(province_id) or current_no is not null);

alter table programme.version enable row level security;
create policy own on programme.version using (public.kc_own(province_id));
create policy seen on programme.version for select using (public.kc_sees(province_id) or decided);

alter table programme.finding_settlement enable row level security;
create policy own on programme.finding_settlement using (public.kc_own(province_id));
create policy seen on programme.finding_settlement for select using (public.kc_sees(province_id) or exists (
  select from programme.programme p where p.province_id = finding_settlement.province_id and p.id = programme_id and p.current_no is not null));

do $$
declare
  part text;
begin
  foreach part in array array['section', 'phase', 'funding_source', 'source_name', 'budget_table', 'budget_column', 'budget_line', 'budget_line_org',
    'budget_cell', 'budget_assertion', 'target', 'target_link', 'text_block', 'priority', 'duty', 'deadline', 'document_ref', 'distribution', 'remark']
  loop
    execute format('alter table programme.%I enable row level security', part);
    -- asked once for the statement and not for each of a thousand cells
    execute format('create policy own on programme.%I using (
      province_id = (select current_setting(''kc.province'', true)) or (select current_setting(''kc.province'', true)) = ''*'')', part);
    execute format('create policy seen on programme.%1$I for select using ((select current_setting(''kc.nation'', true)) = ''on'' or exists (
      select from programme.version v where v.province_id = %1$I.province_id and v.programme_id = %1$I.programme_id and v.no = %1$I.no and v.decided))', part);
  end loop;
end $$;

-- identity: organisations are a public directory; people belong to the province that keeps their account
alter table identity.organisation enable row level security;
create policy own on identity.organisation using (public.kc_own(coalesce(province_id, '00')));
create policy seen on identity.organisation for select using (true);

alter table identity.role_holding enable row level security;
create policy own on identity.role_holding using (exists (
  select from identity.organisation o where o.id = organisation_id and public.kc_own(coalesce(o.province_id, '00'))));
create policy seen on identity.role_holding for select using (public.kc_is(person_id) or exists (
  select from identity.organisation o where o.id = organisation_id and public.kc_sees(coalesce(o.province_id, '00'))));

alter table identity.person add column home_province text not null default '00';
update identity.person p set home_province = coalesce((
  select o.province_id from identity.role_holding h join identity.organisation o on o.id = h.organisation_id
   where h.person_id = p.id order by h.valid_from, h.id limit 1), '00');
alter table identity.person enable row level security;
create policy own on identity.person using (public.kc_own(home_province) or public.kc_is(id));
create policy seen on identity.person for select using (public.kc_sees(home_province) or exists (
  select from identity.role_holding h join identity.organisation o on o.id = h.organisation_id
   where h.person_id = person.id and public.kc_sees(coalesce(o.province_id, '00'))));

alter table identity.session enable row level security;
create policy own on identity.session using (public.kc_own('*') or public.kc_is(person_id));
alter table identity.idempotency enable row level security;
create policy own on identity.idempotency using (public.kc_own('*') or public.kc_is(person_id));

-- The trail: anyone's act can be added, a province reads its own
alter table identity.audit_event
  add column capacity jsonb,
  -- one chain per province, so that provinces do not wait for each other; '00' where no province is concerned
  add column chain text not null default '00',
  add column seq bigint,
  add column hash bytea;
alter table identity.audit_event enable row level security;
create policy added on identity.audit_event for insert with check (true);
create policy seen on identity.audit_event for select using (public.kc_sees(coalesce(province_id, '00')) or public.kc_is(person_id));

-- last link of each chain; only the functions below touch it
create table identity.audit_head (
  chain text primary key,
  seq bigint not null,
  hash bytea not null
);
alter table identity.audit_head enable row level security;

-- sha256 of the link before and of the whole row: jsonb prints the same content always the same way; what is null is left
-- out, so that a column added tomorrow does not break the links of today
create function identity.audit_hash(before bytea, e identity.audit_event) returns bytea language sql immutable as $$
  select sha256(before || convert_to((
    select jsonb_object_agg(key, case key when 'at' then to_jsonb((extract(epoch from e.at) * 1000000)::bigint) else value end)
      from jsonb_each(to_jsonb(e)) where key <> 'hash' and value <> 'null')::text, 'UTF8'))
$$;

create function identity.chain_event() returns trigger language plpgsql security definer set search_path = pg_catalog, identity as $$
declare
  head identity.audit_head;
begin
  new.chain := coalesce(new.province_id, '00');
  insert into identity.audit_head values (new.chain, 0, sha256(convert_to(new.chain, 'UTF8'))) on conflict do nothing;
  select * into head from identity.audit_head h where h.chain = new.chain for update;
  -- in the order of the chain, whenever the act began
  new.at := clock_timestamp();
  new.seq := head.seq + 1;
  new.hash := null;
  new.hash := identity.audit_hash(head.hash, new);
  update identity.audit_head h set seq = new.seq, hash = new.hash where h.chain = new.chain;
  return new;
end $$;

-- what happened before the chain was forged is linked in its order
do $$
declare
  e identity.audit_event;
  head identity.audit_head;
begin
  for e in select * from identity.audit_event order by at, id loop
    e.chain := coalesce(e.province_id, '00');
    insert into identity.audit_head values (e.chain, 0, sha256(convert_to(e.chain, 'UTF8'))) on conflict do nothing;
    select * into head from identity.audit_head h where h.chain = e.chain;
    e.seq := head.seq + 1;
    e.hash := null;
    e.hash := identity.audit_hash(head.hash, e);
    update identity.audit_event set chain = e.chain, seq = e.seq, hash = e.hash where id = e.id;
    update identity.audit_head h set seq = e.seq, hash = e.hash where h.chain = e.chain;
  end loop;
end $$;
alter table identity.audit_event alter column seq set not null, alter column hash set not null;
create unique index audit_event_link on identity.audit_event (chain, seq);
create trigger chain before insert on identity.audit_event for each row execute function identity.chain_event();

-- The first link that does not hold, per chain: 'gap' (a row is missing before it), 'changed' (the row is not what was
-- written), 'cut' (the chain ends before its head); no row: the trail holds.
create function identity.verify_audit() returns table (chain text, seq bigint, id uuid, what text, rows_checked bigint)
language sql stable security definer set search_path = pg_catalog, identity as $$
  with linked as (
    select e.chain, e.seq, e.id, e.hash,
      coalesce(lag(e.hash) over w, sha256(convert_to(e.chain, 'UTF8'))) as before,
      coalesce(lag(e.seq) over w, 0) as before_seq,
      e as row
    from identity.audit_event e
    window w as (partition by e.chain order by e.seq)
  ), broken as (
    select l.chain, l.seq, l.id, case when l.seq <> l.before_seq + 1 then 'gap' else 'changed' end as what
      from linked l
     where l.seq <> l.before_seq + 1
        or l.hash <> identity.audit_hash(l.before, jsonb_populate_record(l.row, '{"hash": null}'))
    union all
    select h.chain, h.seq, null, 'cut' from identity.audit_head h
     where not exists (select from identity.audit_event e where e.chain = h.chain and e.seq = h.seq and e.hash = h.hash)
    union all
    select e.chain, max(e.seq), null, 'cut' from identity.audit_event e
     where not exists (select from identity.audit_head h where h.chain = e.chain) group by e.chain
  )
  select distinct on (b.chain) b.chain, b.seq, b.id, b.what, (select count(*) from identity.audit_event)
    from broken b order by b.chain, b.seq, b.id nulls last
$$;

-- A room that decided who may read a record's history asks for it here, whatever province the reader is of.
create function identity.events_of(of_kind text, of_id text)
returns setof identity.audit_event language sql stable security definer set search_path = pg_catalog, identity as $$
  select * from identity.audit_event where subject_kind = of_kind and subject_id = of_id order by at, seq
$$;

grant execute on function identity.verify_audit(), identity.events_of(text, text) to kc_app;

-- the rooms of the ground floor
create schema documents;
create schema work;
create schema tables;
grant usage on schema documents, work, tables to kc_app;
