-- Where and when results were publicised (CC-65); a round for each time they were, the latest counts.
create table jiangheng.competition_publicity (
    item           uuid not null references jiangheng.competition_item,
    round          integer not null check (round > 0),
    place          text not null check (place <> ''),
    started_on     date not null,
    notice         uuid not null,
    until          timestamptz not null,
    published_by   text not null,
    published_at   timestamptz not null,
    objection      text check (objection in ('NONE', 'REJECTED', 'UPHELD')),
    opinion        text not null default '',
    concluded_by   text not null default '',
    concluded_at   timestamptz,
    primary key (item, round)
);

-- 取证备案: one per item (CC-58); what was returned is filed again.
create table jiangheng.competition_certificate_filing (
    item              uuid primary key references jiangheng.competition_item,
    award_title       text not null default '',
    award_number      text not null default '',
    award_on          date,
    first_check       text not null default '',
    first_checked_by  text not null default '',
    filed_at          timestamptz,
    filed_by          text not null default '',
    late              boolean not null default false,
    decision          text check (decision in ('CONFIRM', 'RETURN')),
    reason            text not null default '',
    conditions        text not null default '',
    conflicts         text not null default '',
    flags             text not null default '',
    decided_by        text not null default '',
    decided_at        timestamptz,
    sealed_by         text not null default '',
    sealed_at         timestamptz
);
comment on column jiangheng.competition_certificate_filing.conditions is 'what was found about the standard''s application conditions (CC-31)';
comment on column jiangheng.competition_certificate_filing.conflicts is 'decision on conflicts with the national standard (CC-30)';
comment on column jiangheng.competition_certificate_filing.flags is 'decision on what the item is marked with (CC-X3)';

-- 决赛组委会名单 (CC-P14).
create table jiangheng.competition_committee_member (
    item      uuid not null references jiangheng.competition_item,
    position  integer not null check (position > 0),
    name      text not null check (name <> ''),
    unit      text not null,
    role      text not null,
    primary key (item, position)
);

-- Each award compared with the organiser's award document (CC-66).
create table jiangheng.competition_award_check (
    item        uuid not null references jiangheng.competition_item,
    entry       uuid not null,
    agrees      boolean not null,
    difference  text not null default '' check (agrees or difference <> ''),
    primary key (item, entry)
);

-- Leave to file after the cut-off, or its refusal (CC-X10).
create table jiangheng.competition_late_filing (
    item        uuid primary key references jiangheng.competition_item,
    allowed     boolean not null,
    reason      text not null check (reason <> ''),
    decided_by  text not null,
    decided_at  timestamptz not null
);

-- Files of an item after the event; those sealed are scans of sealed papers (XC-26).
create table jiangheng.competition_item_file (
    id           uuid primary key,
    item         uuid not null references jiangheng.competition_item,
    kind         text not null check (kind in ('PUBLICITY_PROOF', 'AWARD_DOCUMENT', 'SEALED_FIRST_CHECK', 'SEALED_PAPERS')),
    name         text not null,
    media_type   text not null,
    content      bytea not null,
    sha256       char(64) not null,
    uploaded_by  text not null,
    uploaded_at  timestamptz not null
);
create index competition_item_file_item on jiangheng.competition_item_file (item, kind, uploaded_at);
