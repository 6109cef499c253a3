-- Expert review: sessions, panels, sheets, ballots, results. The unique constraints carry the promises.

create table jiangheng.panel_session (
    id        uuid primary key,
    batch     uuid        not null,
    serial    int         not null,
    name      text        not null,
    status    text        not null default 'PREPARATION'
        check (status in ('PREPARATION', 'SCORING', 'VOTING', 'COUNTED', 'CLOSED')),
    starts_at timestamptz,
    place     text        not null default '',
    leader    text,
    minutes   text,
    created   timestamptz not null default jiangheng.now(),
    convened  timestamptz,
    closed    timestamptz,
    unique (batch, serial)
);
-- at most one session of a batch is in preparation
create unique index panel_session_in_preparation on jiangheng.panel_session (batch) where status = 'PREPARATION';

create table jiangheng.panel_member (
    session  uuid not null references jiangheng.panel_session,
    expert   text not null,
    position int  not null,
    primary key (session, expert)
);

-- a dossier comes before one panel only
create table jiangheng.panel_candidate (
    session  uuid not null references jiangheng.panel_session,
    dossier  uuid not null unique,
    position int  not null,
    absence  text,
    primary key (session, dossier)
);

create table jiangheng.panel_recusal (
    session  uuid        not null references jiangheng.panel_session,
    dossier  uuid        not null,
    expert   text        not null,
    declared boolean     not null,
    reason   text        not null,
    since    timestamptz not null default jiangheng.now(),
    primary key (session, dossier, expert)
);

-- what the score sheets of a programme ask (DR-60, DR-61); each programme brings its own lines
create table jiangheng.panel_score_item (
    programme text not null,
    part      text not null check (part in ('PERFORMANCE', 'DEFENCE')),
    code      text not null,
    position  int  not null,
    label     text not null,
    guidance  text not null,
    maximum   int  not null check (maximum between 1 and 100),
    primary key (programme, part, code)
);

create table jiangheng.panel_sheet (
    session      uuid          not null references jiangheng.panel_session,
    dossier      uuid          not null,
    expert       text          not null,
    part         text          not null check (part in ('PERFORMANCE', 'DEFENCE')),
    points       jsonb         not null,
    total        numeric(4, 1) not null check (total between 0 and 100),
    authenticity text,
    benefit      text,
    standing     text,
    remark       text          not null,
    kept         timestamptz   not null default jiangheng.now(),
    primary key (session, dossier, expert, part)
);

create table jiangheng.panel_ballot (
    session uuid not null references jiangheng.panel_session,
    dossier uuid not null,
    expert  text not null,
    ballot  text not null check (ballot in ('YES', 'NO', 'ABSTAIN')),
    primary key (session, dossier, expert)
);

-- who has handed what in; nothing of it changes afterwards
create table jiangheng.panel_hand_in (
    session uuid        not null references jiangheng.panel_session,
    expert  text        not null,
    work    text        not null check (work in ('PERFORMANCE', 'DEFENCE', 'BALLOTS')),
    since   timestamptz not null default jiangheng.now(),
    primary key (session, expert, work)
);

create table jiangheng.panel_result (
    session     uuid    not null references jiangheng.panel_session,
    dossier     uuid    not null,
    performance numeric(5, 2),
    defence     numeric(5, 2),
    composite   numeric(5, 2),
    to_vote     boolean not null,
    yes         int     not null default 0,
    no          int     not null default 0,
    abstain     int     not null default 0,
    recused     int     not null default 0,
    passed      boolean not null default false,
    reason      text    not null,
    primary key (session, dossier)
);
