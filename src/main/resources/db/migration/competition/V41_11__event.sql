-- The plan of a part of an item, as sent to city and district (CC-47, CC-F3); a plan sent anew replaces the older one.
create table jiangheng.competition_plan (
    id             uuid primary key,
    item           uuid not null references jiangheng.competition_item,
    part           text not null check (part in ('THEORY', 'SKILL')),
    persons        integer not null check (persons > 0),
    held_on        date not null,
    starts_at      text not null,
    place          text not null,
    contact        text not null,
    contact_phone  text not null,
    sent_at        timestamptz not null,
    sent_by        text not null,
    late           boolean not null,
    replaced       boolean not null default false
);
create unique index competition_plan_current on jiangheng.competition_plan (item, part) where not replaced;

-- The seven acts of paper security, each by two persons (CC-49).
create table jiangheng.competition_security_act (
    id           uuid primary key,
    item         uuid not null references jiangheng.competition_item,
    act          text not null check (act in ('SET', 'PRINTED', 'PACKED', 'SEALED', 'TRANSPORTED', 'KEPT', 'OPENED')),
    first_person text not null check (first_person <> ''),
    second_person text not null check (second_person <> first_person),
    done_at      timestamptz not null,
    place        text not null check (place <> ''),
    note         text not null default '',
    recorded_by  text not null,
    recorded_at  timestamptz not null
);
create index competition_security_act_item on jiangheng.competition_security_act (item, done_at);

-- The question papers filed with 试题科 (CC-50, CC-F4); nobody else reads them (CC-51).
create table jiangheng.competition_question_filing (
    item        uuid primary key references jiangheng.competition_item,
    status      text not null check (status in ('FILED', 'RETURNED', 'RECEIVED')),
    filed_at    timestamptz not null,
    filed_by    text not null,
    reason      text not null default '',
    decided_by  text not null default '',
    decided_at  timestamptz
);
create table jiangheng.competition_question_file (
    id           uuid primary key,
    item         uuid not null references jiangheng.competition_item,
    kind         text not null check (kind in ('THEORY', 'SKILL', 'MARKING')),
    name         text not null,
    type         text not null,
    content      bytea not null,
    sha256       text not null,
    uploaded_by  text not null,
    uploaded_at  timestamptz not null
);
create index competition_question_file_item on jiangheng.competition_question_file (item, kind);

-- A change after the receipt (CC-46, CC-X4, CC-X14); what is not changed is null.
create table jiangheng.competition_change (
    id             uuid primary key,
    competition    uuid not null references jiangheng.competition,
    item           uuid references jiangheng.competition_item,
    kind           text not null check (kind in ('CHANGE', 'CANCEL_ITEM', 'CANCEL')),
    theory_on      date,
    skill_on       date,
    theory_place   text,
    skill_place    text,
    skill_weight   numeric(5, 4) check (skill_weight between 0 and 1),
    reason         text not null check (reason <> ''),
    status         text not null default 'REQUESTED' check (status in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    requested_by   text not null,
    requested_at   timestamptz not null,
    decided_by     text not null default '',
    decided_at     timestamptz,
    decision       text not null default '',
    applied_at     timestamptz
);
create index competition_change_competition on jiangheng.competition_change (competition, requested_at);
create unique index competition_change_open on jiangheng.competition_change (competition, coalesce(item, competition))
    where status = 'REQUESTED';
