-- A year's list as one person brought it and another one approved it (XC-07).
create table jiangheng.calendar_proposal (
    id            uuid primary key,
    year          integer not null,
    source        text not null check (source <> ''),
    status        text not null default 'PROPOSED' check (status in ('PROPOSED', 'APPROVED', 'REFUSED')),
    proposed_by   text not null,
    proposed_name text not null,
    proposed_at   timestamptz not null default jiangheng.now(),
    decided_by    text,
    decided_name  text,
    decided_at    timestamptz,
    remark        text not null default '',
    constraint calendar_proposal_second_person check (status <> 'APPROVED' or decided_by <> proposed_by)
);
create unique index calendar_proposal_one_per_year on jiangheng.calendar_proposal (year) where status = 'PROPOSED';

create table jiangheng.calendar_proposal_day (
    proposal uuid not null references jiangheng.calendar_proposal,
    day      date not null,
    kind     text not null check (kind in ('HOLIDAY', 'WORKDAY')),
    name     text not null,
    primary key (proposal, day)
);
