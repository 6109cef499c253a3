-- The order of tied competitors by the filed rules (CC-19). It holds as long as they are tied by these marks.
create table jiangheng.competition_tie_decision (
    id         bigint generated always as identity primary key,
    item       uuid not null references jiangheng.competition_item on delete cascade,
    total      numeric not null,
    skill      numeric not null,
    reason     text not null check (reason <> ''),
    decided_by text not null,
    decided_at timestamptz not null default jiangheng.now()
);
create index competition_tie_decision_item on jiangheng.competition_tie_decision (item);

-- Competitors by their papers: a score list imported again gives the same person a new entry.
create table jiangheng.competition_tie_place (
    decision bigint not null references jiangheng.competition_tie_decision on delete cascade,
    place    integer not null check (place > 0),
    paper    text not null,
    identity text not null,
    primary key (decision, place),
    unique (decision, paper, identity)
);

-- Who cheated keeps no rank (CC-71); who is found out before the issue gets no certificate (CC-X12).
create table jiangheng.competition_removal (
    item       uuid not null references jiangheng.competition_item on delete cascade,
    paper      text not null,
    identity   text not null,
    kind       text not null check (kind in ('DISQUALIFIED', 'EXCLUDED')),
    reason     text not null check (reason <> ''),
    decided_by text not null,
    decided_at timestamptz not null default jiangheng.now(),
    primary key (item, paper, identity, kind)
);

-- A closed ranking and what it was computed by.
create table jiangheng.competition_ranking (
    item          uuid primary key references jiangheng.competition_item,
    participants  integer not null,
    table_version integer not null,
    rounding      text not null,
    standard      integer[] not null,
    blockers      text[] not null,
    ties          jsonb not null,
    closed_by     text not null,
    closed_at     timestamptz not null default jiangheng.now()
);
comment on column jiangheng.competition_ranking.table_version is 'of the table of bands; 0 is the shipped one, never published';
comment on column jiangheng.competition_ranking.standard is 'levels of the national standard at that time (CC-30)';

create table jiangheng.competition_standing (
    entry       uuid primary key references jiangheng.competition_entry,
    item        uuid not null references jiangheng.competition_ranking on delete cascade,
    place       integer not null,
    total       numeric,
    rank        integer check (rank > 0),
    tie_break   text not null,
    level       integer check (level between 1 and 5),
    rule        text not null,
    explanation text not null,
    findings    text[] not null,
    barred      boolean not null,
    held        integer,
    check (level is null or rank is not null),
    unique (item, place),
    unique (item, rank)
);
comment on column jiangheng.competition_standing.held is 'highest level of a certificate of the occupation held when the ranking was closed (CC-33)';
