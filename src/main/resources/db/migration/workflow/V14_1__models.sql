-- What an administrator publishes of the diagrams, tables and forms. A folder's row is the lock for everything that deploys it.
create table jiangheng.workflow_folder (
    name text primary key,
    -- the content this program shipped when it was last started and taken note of; null until then
    shipped text,
    -- content shipped since, while an administrator's version runs and nobody has decided yet
    shipped_since text,
    noticed_at timestamptz
);

-- The files of a folder, kept once per content (SHA-256 over names and bytes): drafts and shipped folders refer to it.
create table jiangheng.workflow_content (
    hash text not null,
    name text not null,
    bytes bytea not null,
    primary key (hash, name)
);

-- One line per deployment of a folder; the bytes are the engine's, and never change.
create table jiangheng.workflow_version (
    deployment text primary key,
    folder text not null references jiangheng.workflow_folder (name),
    number integer not null,
    source text not null check (source in ('shipped', 'administrator')),
    hash text not null,
    note text not null,
    account text not null,
    account_name text not null,
    published_at timestamptz not null,
    unique (folder, number)
);

create table jiangheng.workflow_draft (
    id uuid primary key,
    folder text not null references jiangheng.workflow_folder (name),
    base text not null references jiangheng.workflow_version (deployment),
    origin text not null,
    hash text not null,
    state text not null check (state in ('OPEN', 'PUBLISHED', 'DISCARDED')),
    account text not null,
    account_name text not null,
    created_at timestamptz not null,
    version text references jiangheng.workflow_version (deployment)
);
create index workflow_draft_by_folder on jiangheng.workflow_draft (folder, created_at desc);
