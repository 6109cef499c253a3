-- Failed steps given another round of attempts: who, when, which; handed to the engine in chunks.
create table jiangheng.workflow_retry (
    id uuid primary key,
    at timestamptz not null,
    account text not null,
    account_name text not null,
    account_groups text[] not null
);

create table jiangheng.workflow_retry_job (
    retry uuid not null references jiangheng.workflow_retry (id),
    job text not null,
    subject uuid,
    title text not null,
    state text not null check (state in ('WAITING', 'HANDED', 'GONE')),
    handed_at timestamptz,
    primary key (retry, job)
);
create index workflow_retry_job_waiting on jiangheng.workflow_retry_job (retry) where state = 'WAITING';
create index workflow_retry_job_job on jiangheng.workflow_retry_job (job);
