-- Two roles: the owner of the tables migrates them, ${runtime} works with them and reads the journal, but writes it only through the
-- owner's functions. Where one role does both (a single role was named), nothing is granted and the triggers are what is left.
do $rights$
begin
    if current_user = '${runtime}' or not exists (select from pg_roles where rolname = '${runtime}') then
        return;
    end if;
    grant usage on schema jiangheng to "${runtime}";
    grant select, insert, update, delete on all tables in schema jiangheng to "${runtime}";
    grant usage, select on all sequences in schema jiangheng to "${runtime}";
    alter default privileges in schema jiangheng grant select, insert, update, delete on tables to "${runtime}";
    alter default privileges in schema jiangheng grant usage, select on sequences to "${runtime}";

    -- The engine makes its own tables, as the role the application works with.
    grant usage, create on schema public to "${runtime}";
    grant select, insert, update, delete on all tables in schema public to "${runtime}";

    revoke all on jiangheng.journal_entry, jiangheng.journal_head, jiangheng.journal_anchor,
        jiangheng.journal_anchored_head, jiangheng.flyway_schema_history from "${runtime}";
    grant select on jiangheng.journal_entry, jiangheng.journal_head, jiangheng.journal_anchor,
        jiangheng.journal_anchored_head, jiangheng.flyway_schema_history to "${runtime}";
    revoke execute on function
        jiangheng.journal_append(uuid, text, text, text, text, text), jiangheng.journal_anchor_next() from public;
    grant execute on function
        jiangheng.journal_append(uuid, text, text, text, text, text), jiangheng.journal_anchor_next() to "${runtime}";
end
$rights$;
