-- A score list as uploaded and checked, until it is accepted or replaced (CC-F9).
create table jiangheng.competition_import (
    id           uuid primary key,
    item         uuid not null references jiangheng.competition_item,
    uploaded_at  timestamptz not null default jiangheng.now(),
    uploaded_by  text not null,
    sheet        text not null,
    remarks      text[] not null default '{}',
    entries      integer not null,
    errors       integer not null,
    warnings     integer not null,
    sha256       text not null,
    accepted_at  timestamptz
);
create index competition_import_item on jiangheng.competition_import (item, uploaded_at desc);

create table jiangheng.competition_import_row (
    import        uuid not null references jiangheng.competition_import on delete cascade,
    position      integer not null,
    row_number    integer not null,
    paper         text not null,
    identity      text not null,
    name          text not null,
    gender        text not null,
    employer      text not null,
    phone         text not null,
    email         text not null,
    session       integer not null,
    theory_signed boolean not null,
    skill_signed  boolean not null,
    theory        numeric,
    skill         numeric,
    disqualified  boolean not null,
    primary key (import, position)
);

create table jiangheng.competition_import_problem (
    import       uuid not null references jiangheng.competition_import on delete cascade,
    position     integer not null,
    row_number   integer not null,
    column_title text not null,
    sentence     text not null,
    warning      boolean not null,
    primary key (import, position)
);
comment on column jiangheng.competition_import_problem.sentence is 'no full identity number (XC-29)';

-- Photos of competitors, by the number they are named after; kept beside the lists, so that they may come in parts.
create table jiangheng.competition_photo (
    item        uuid not null references jiangheng.competition_item,
    identity    text not null,
    content     bytea not null,
    uploaded_at timestamptz not null default jiangheng.now(),
    primary key (item, identity)
);
