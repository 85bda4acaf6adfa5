-- How long the trail is, for whoever proves it: the numbers tell nothing of what happened.
create function identity.audit_size() returns table (chain text, events bigint)
language sql stable security definer set search_path = pg_catalog, identity as $$
  select e.chain, count(*) from identity.audit_event e group by e.chain
$$;
grant execute on function identity.audit_size() to kc_app;

drop index identity.audit_event_at;
create index audit_event_newest on identity.audit_event (at desc, id desc);
