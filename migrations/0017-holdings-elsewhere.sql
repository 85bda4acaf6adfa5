-- Whoever holds a role elsewhere is no longer one province's own: its administrator must not take over the account, and
-- with it the other place's rights. Row-level security hides that role from the administrator; this tells that it is there
-- and nothing else. A paper from elsewhere, by which the person acts there, counts as a role.
create function identity.holds_beyond(of_person uuid, of_province text) returns boolean
language sql stable security definer set search_path = pg_catalog, identity as $$
  select exists (
    select from identity.role_holding h join identity.organisation o on o.id = h.organisation_id
     where coalesce(o.province_id, '00') <> of_province
       and coalesce(h.valid_to, 'infinity') >= (now() at time zone 'Asia/Ho_Chi_Minh')::date
       and (h.person_id = of_person or exists (
         select from identity.delegation d
          where d.holding_id = h.id and d.to_person_id = of_person and d.revoked_at is null
            and d.valid_to >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)))
$$;
revoke execute on function identity.holds_beyond(uuid, text) from public;
grant execute on function identity.holds_beyond(uuid, text) to kc_app;
