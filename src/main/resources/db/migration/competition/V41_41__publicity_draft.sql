-- What the organiser has written on the page before the task is completed (CC-65, CC-X9).
create table jiangheng.competition_publicity_draft (
    item        uuid primary key references jiangheng.competition_item,
    place       text not null default '',
    started_on  date,
    objection   text check (objection in ('NONE', 'REJECTED', 'UPHELD')),
    opinion     text not null default ''
);
