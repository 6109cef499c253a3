create table jiangheng.notice_publication (
    id uuid primary key,
    list uuid not null unique,
    programme text not null,
    title text not null,
    body text not null,
    published_from timestamptz not null,
    published_until timestamptz not null,
    first_day date not null,
    last_day date not null,
    concluded_message text not null,
    check (published_from < published_until)
);

comment on column jiangheng.notice_publication.concluded_message is
    'what the list''s process is told when an objection is concluded';

create index notice_publication_until on jiangheng.notice_publication (published_until);

-- the list as it was published: names and units stay as they stood, whatever changes elsewhere
create table jiangheng.notice_row (
    notice uuid not null references jiangheng.notice_publication (id),
    position integer not null,
    dossier uuid not null,
    name text not null,
    organisation text not null,
    occupation text not null,
    level text not null,
    primary key (notice, position),
    unique (notice, dossier)
);

create sequence jiangheng.notice_objection_number;

create table jiangheng.notice_objection (
    id uuid primary key,
    number text not null unique,
    notice uuid not null references jiangheng.notice_publication (id),
    dossier uuid,
    name text not null,
    contact text not null,
    facts text not null,
    lead boolean not null,
    received_at timestamptz not null,
    due_at timestamptz not null,
    finding text not null default 'OPEN' check (finding in ('OPEN', 'UPHELD', 'REJECTED')),
    reason text not null default '',
    concluded_at timestamptz,
    foreign key (notice, dossier) references jiangheng.notice_row (notice, dossier)
);

create index notice_objection_notice on jiangheng.notice_objection (notice);
