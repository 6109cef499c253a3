create sequence jiangheng.inspection_number;

-- A check on the spot of anything a programme knows (CC-52 … CC-57); what it is about keeps its words as they stood when ordered.
create table jiangheng.inspection (
    id          uuid primary key,
    number      text not null unique,
    about       uuid not null,
    programme   text not null,
    title       text not null check (title <> ''),
    kind        text not null check (kind <> ''),
    kind_label  text not null check (kind_label <> ''),
    place       text not null,
    planned_on  date not null,
    reason      text not null default '',
    inspectors  text not null check (inspectors like '%@%'),
    responsible text not null check (responsible like '%@%'),
    readers     text[] not null default '{}',
    spot        boolean not null default false,
    status      text not null default 'ORDERED' check (status in ('ORDERED', 'SIGNING', 'RECTIFYING', 'CLOSED')),
    conclusion  text check (conclusion in ('PASSED', 'RECTIFY', 'FAILED')),
    ordered_at  timestamptz not null default jiangheng.now(),
    ordered_by  text not null,
    closed_at   timestamptz,
    check ((status = 'CLOSED') = (closed_at is not null))
);
comment on column jiangheng.inspection.inspectors is 'candidate group of those who carry it out';
comment on column jiangheng.inspection.responsible is 'candidate group of those who answer and rectify';
comment on column jiangheng.inspection.readers is 'candidate groups that may read it beside those';
comment on column jiangheng.inspection.spot is 'ordered by the centre, not by a diagram (CC-52)';
create index inspection_about on jiangheng.inspection (about);
create index inspection_inspectors on jiangheng.inspection (inspectors);
create index inspection_responsible on jiangheng.inspection (responsible);

create table jiangheng.inspection_question (
    inspection uuid not null references jiangheng.inspection,
    position   integer not null,
    code       text not null,
    text       text not null,
    rule       text not null,
    primary key (inspection, position),
    unique (inspection, code)
);

-- One visit: the first check, or a recheck after rectification (CC-X7).
create table jiangheng.inspection_round (
    inspection     uuid not null references jiangheng.inspection,
    number         integer not null check (number > 0),
    version        integer not null default 0,
    done_on        date,
    second_account text not null default '',
    second_name    text not null default '',
    conclusion     text check (conclusion in ('PASSED', 'RECTIFY', 'FAILED')),
    finding        text not null default '',
    rectify_by     date,
    first_account  text,
    first_name     text,
    first_at       timestamptz,
    second_at      timestamptz,
    second_means   text check (second_means in ('ACCOUNT', 'PAPER')),
    concluded_at   timestamptz,
    rectification  text not null default '',
    rectified_by   text,
    rectified_at   timestamptz,
    primary key (inspection, number),
    check ((first_at is null) = (first_account is null)),
    check ((second_at is null) = (second_means is null)),
    check (concluded_at is null or second_at is not null),
    check (second_at is null or first_at is not null),
    check (second_account = '' or first_account is null or second_account <> first_account)
);
comment on column jiangheng.inspection_round.second_account is 'empty when the second inspector signs on paper';
comment on column jiangheng.inspection_round.version is 'counts the savings, so that two people never overwrite each other';

create table jiangheng.inspection_answer (
    inspection uuid not null,
    round      integer not null,
    code       text not null,
    answer     text check (answer in ('YES', 'NO', 'NOT_APPLICABLE')),
    remark     text not null default '',
    primary key (inspection, round, code),
    foreign key (inspection, round) references jiangheng.inspection_round,
    foreign key (inspection, code) references jiangheng.inspection_question (inspection, code)
);

create table jiangheng.inspection_file (
    id         uuid primary key,
    inspection uuid not null,
    round      integer not null,
    purpose    text not null check (purpose in ('PHOTO', 'SHEET', 'RECTIFICATION')),
    name       text not null,
    media_type text not null,
    content    bytea not null,
    size       bigint not null,
    sha256     text not null,
    added_at   timestamptz not null default jiangheng.now(),
    added_by   text not null,
    foreign key (inspection, round) references jiangheng.inspection_round
);
comment on column jiangheng.inspection_file.purpose is 'a photo of the place, the sheet signed on paper (XC-26), or proof of rectification';
create index inspection_file_round on jiangheng.inspection_file (inspection, round);
create unique index inspection_file_once on jiangheng.inspection_file (inspection, round, purpose, sha256);
