-- Whom to tell at another office.
create function work.people_of(of_office uuid) returns table (person_id uuid, role text)
language sql stable security definer set search_path = pg_catalog, identity as $$
  select h.person_id, h.role from identity.holder h where h.organisation_id = of_office
$$;
revoke execute on function work.people_of(uuid) from public;
grant execute on function work.people_of(uuid) to kc_app;
