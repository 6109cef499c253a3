-- A filed competition as rules, lists and papers read it; the snapshot in the dossier stays what was sent (CC-F1).
create table jiangheng.competition (
    id                 uuid primary key,
    batch              uuid not null,
    organiser          uuid not null,
    name               text not null check (name <> ''),
    level              text not null check (level in ('MUNICIPAL_FIRST', 'MUNICIPAL_SECOND', 'DISTRICT', 'ENTERPRISE')),
    host               text not null,
    selection          boolean not null,
    department         text not null,
    starts_on          date not null,
    ends_on            date not null check (ends_on >= starts_on),
    venue_district     text not null,
    records_district   text not null,
    contact            text not null,
    contact_phone      text not null,
    filed_at           timestamptz not null,
    accepted_at        timestamptz,
    receipt_number     text unique,
    receipt_on         date
);
comment on column jiangheng.competition.id is 'the dossier';
comment on column jiangheng.competition.selection is 'a Beijing trial for a national competition (CC-03)';
create index competition_organiser on jiangheng.competition (organiser);

-- One item: an occupation that is competed in (CC-44). It runs, fails and ends on its own (CC-69).
create table jiangheng.competition_item (
    id            uuid primary key,
    competition   uuid not null references jiangheng.competition,
    position      integer not null check (position > 0),
    occupation    text not null,
    levels        integer[] not null,
    expected      integer not null check (expected > 0),
    skill_weight  numeric(5, 4) not null check (skill_weight between 0 and 1),
    theory_full   numeric(6, 2) not null check (theory_full > 0),
    skill_full    numeric(6, 2) not null check (skill_full > 0),
    theory_pass   numeric(6, 2) not null,
    skill_pass    numeric(6, 2) not null,
    decimals      integer not null default 2 check (decimals between 2 and 6),
    sessions      integer not null default 1 check (sessions > 0),
    theory_on     date not null,
    skill_on      date not null,
    theory_place  text not null,
    skill_place   text not null,
    status        text not null default 'FILED',
    unique (competition, position)
);

-- A competitor of an item, as imported (CC-F9).
create table jiangheng.competition_entry (
    id            uuid primary key,
    item          uuid not null references jiangheng.competition_item,
    position      integer not null,
    paper         text not null,
    identity      text not null,
    name          text not null,
    gender        text not null,
    employer      text not null,
    phone         text not null default '',
    email         text not null default '',
    session       integer not null,
    theory_signed boolean not null,
    skill_signed  boolean not null,
    theory        numeric(6, 2),
    skill         numeric(6, 2),
    disqualified  boolean not null,
    photo         bytea,
    unique (item, paper, identity)
);
comment on column jiangheng.competition_entry.paper is 'kind of identity document (XC-27)';
create index competition_entry_identity on jiangheng.competition_entry (identity);
