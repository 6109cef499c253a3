-- Moving running cases to another version of their diagram: one run, and a ledger with one line per case. Every case moves in a
-- transaction of its own that also writes its line, so a node that dies leaves a line that still waits.
create table jiangheng.workflow_migration (
    id uuid primary key,
    process text not null,
    process_name text not null,
    target_definition text not null,
    target_version integer not null,
    mapping jsonb not null,
    state text not null check (state in ('RUNNING', 'FINISHED')),
    started_at timestamptz not null,
    finished_at timestamptz,
    account text not null,
    account_name text not null,
    account_groups text[] not null
);
create unique index workflow_migration_one_at_a_time on jiangheng.workflow_migration (process) where state = 'RUNNING';

create table jiangheng.workflow_migration_case (
    migration uuid not null references jiangheng.workflow_migration (id),
    instance text not null,
    subject uuid not null,
    from_version integer not null,
    activities text not null,
    state text not null check (state in ('WAITING', 'DONE', 'STAYED', 'FAILED', 'ENDED')),
    changes text[] not null default '{}',
    reason text not null default '',
    settled_at timestamptz,
    primary key (migration, instance)
);
create index workflow_migration_case_waiting on jiangheng.workflow_migration_case (migration) where state = 'WAITING';
