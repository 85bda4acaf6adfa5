-- The room of what waits for whom is called `agenda`; the code, the acts and the schema carry one name.
alter schema work rename to agenda;

-- Bodies of functions are texts: those that name a table of the schema are written anew.
create or replace function agenda.tell(to_person uuid, of_kind text, of_key text, of_title text, of_note text, of_link text, by_default_mail text)
returns table (told boolean, mail text) language plpgsql security definer set search_path = pg_catalog, agenda as $$
declare
  home text;
  wish agenda.notice_setting;
  added int;
begin
  select p.home_province into home from identity.person p where p.id = to_person and p.active;
  if home is null then return query select false, 'none'; return; end if;
  select s.* into wish from agenda.notice_setting s where s.person_id = to_person and s.kind = of_kind;
  if wish.shown is false and wish.mail = 'none' then return query select false, 'none'; return; end if;
  insert into agenda.notice (province_id, person_id, kind, key, title, note, link, mail, read_at, mailed_at)
    values (home, to_person, of_kind, of_key, of_title, of_note, of_link, coalesce(wish.mail, by_default_mail),
      case when wish.shown is false then now() end, case when coalesce(wish.mail, by_default_mail) = 'now' then now() end)
    on conflict do nothing;
  get diagnostics added = row_count;
  return query select added = 1, coalesce(wish.mail, by_default_mail);
end $$;

-- What keys of integrators may do is kept by the names of acts.
update identity.api_key set scopes = array(select regexp_replace(scope, '^work\.', 'agenda.') from unnest(scopes) as scope);
