-- Roles of the database, run once by an administrator in the empty database before its first use:
--   createdb sahel_forces; psql -d sahel_forces -f deploy/roles.sql
-- then give each that signs in a password: \password sahel_writer
--
--   sahel_owner   makes and migrates the tables; used for `geodata store status` after an update
--   sahel_writer  the dashboard: adds and changes rows, deletes nothing, alters no table
--   sahel_reader  QGIS, notebooks: reads
--
-- Who may propose and who decides is a matter of the dashboard's roles (docs/deployment.md): all of its
-- visitors share sahel_writer. The history is guarded by triggers, against every role.

create extension if not exists postgis;

do $$
begin
    if not exists (select from pg_roles where rolname = 'sahel_owner') then
        create role sahel_owner login;
    end if;
    if not exists (select from pg_roles where rolname = 'sahel_writer') then
        create role sahel_writer login;
    end if;
    if not exists (select from pg_roles where rolname = 'sahel_reader') then
        create role sahel_reader login;
    end if;
end
$$;

revoke all on schema public from public;
grant usage, create on schema public to sahel_owner;
grant usage on schema public to sahel_writer, sahel_reader;

-- For the tables that sahel_owner makes from now on.
alter default privileges for role sahel_owner in schema public
    grant select, insert, update on tables to sahel_writer;
alter default privileges for role sahel_owner in schema public
    grant usage on sequences to sahel_writer;
alter default privileges for role sahel_owner in schema public
    grant select on tables to sahel_reader;
