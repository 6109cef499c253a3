-- Append-only: one hash chain per subject, its head beside it, so that a cut-off tail is noticed as well.
create table jiangheng.journal_head (
    subject uuid primary key,
    length integer not null,
    hash text not null
);

create table jiangheng.journal_entry (
    subject uuid not null references jiangheng.journal_head (subject),
    sequence integer not null,
    at timestamptz not null,
    actor text not null,
    actor_name text not null,
    actor_groups text not null,
    event text not null,
    sentence text not null,
    hash text not null,
    primary key (subject, sequence)
);

create function jiangheng.journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger journal_entry_append_only before update or delete on jiangheng.journal_entry
    for each row execute function jiangheng.journal_is_append_only();
create trigger journal_entry_not_truncated before truncate on jiangheng.journal_entry
    for each statement execute function jiangheng.journal_is_append_only();
