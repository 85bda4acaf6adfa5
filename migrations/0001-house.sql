-- Extensions for search without diacritics, and the application's role.
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

-- The application role has no DDL and owns nothing; a separate role (the one that migrates) owns all.
do $$
begin
  if not exists (select from pg_roles where rolname = 'kc_app') then
    create role kc_app login;
  end if;
  -- needed where the migrating role is no superuser: it may then start sessions as kc_app
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant kc_app to %I', current_user);
  end if;
end $$;

revoke create on schema public from public;

-- Ids are UUIDv7: ordered by time, unguessable enough, made without a round trip where PostgreSQL is old.
create function public.uuid7() returns uuid language sql volatile as $$
  select encode(
    overlay(
      overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6)
      placing set_byte(substring(uuid_send(gen_random_uuid()) from 7 for 1), 0, 112 | (get_byte(uuid_send(gen_random_uuid()), 0) & 15)) from 7 for 1
    ), 'hex')::uuid
$$;
