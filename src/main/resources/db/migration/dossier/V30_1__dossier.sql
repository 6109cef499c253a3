create table jiangheng.dossier (
    id           uuid primary key,
    programme    text        not null,
    batch        uuid        not null,
    person       uuid        not null,
    person_name  text        not null,
    organisation uuid,
    status       text        not null default 'DRAFT',
    number       text unique,
    submitted_at timestamptz,
    hash         text,
    created_at   timestamptz not null default jiangheng.now(),
    constraint dossier_submitted_whole check (
        (number is null) = (submitted_at is null) and (number is null) = (hash is null) and (number is null) = (organisation is null))
);

comment on column jiangheng.dossier.submitted_at is 'first submission; corrections do not move it (XC-15)';

-- DR-14: per batch a person has one active application
create unique index dossier_one_active on jiangheng.dossier (batch, person)
    where status not in ('NOT_ACCEPTED', 'NOT_RECOMMENDED', 'FAILED', 'NOT_CERTIFIED', 'EXPIRED');
create index dossier_by_batch on jiangheng.dossier (batch, status, created_at, id);
create index dossier_by_person on jiangheng.dossier (person);
create index dossier_by_organisation on jiangheng.dossier (organisation) where organisation is not null;

create table jiangheng.dossier_draft (
    dossier  uuid primary key references jiangheng.dossier,
    answers  jsonb       not null default '{}',
    version  int         not null default 0,
    saved_at timestamptz not null default jiangheng.now()
);

-- one row per submission: the first and each correction, as sent
create table jiangheng.dossier_snapshot (
    dossier      uuid        not null references jiangheng.dossier,
    round        int         not null,
    snapshot     text        not null,
    hash         text        not null,
    submitted_at timestamptz not null,
    primary key (dossier, round)
);

create table jiangheng.dossier_counter (
    batch uuid primary key,
    last  int not null
);
