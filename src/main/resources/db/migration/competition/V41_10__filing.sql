-- What a filing says beside the competition's own row (CC-42, CC-68), and the clock of its receipt (CC-36, CC-X2).
create table jiangheng.competition_filing (
    competition        uuid primary key references jiangheng.competition,
    promotion_ratio    numeric(5, 2) check (promotion_ratio > 0 and promotion_ratio <= 100),
    rewards            text not null,
    tie_rule           text not null,
    lower_stages       text[] not null default '{}',
    licence_until      date not null,
    stricter           boolean not null default false
);
comment on column jiangheng.competition_filing.promotion_ratio is 'percent of the lower stage''s competitors that go on (CC-68)';
comment on column jiangheng.competition_filing.lower_stages is 'receipt numbers of the lower stages (CC-68)';
comment on column jiangheng.competition_filing.stricter is 'filed while the register holds misconduct of the organiser against it (CC-70)';

create table jiangheng.competition_clock (
    id           bigint generated always as identity primary key,
    competition  uuid not null references jiangheng.competition,
    event        text not null check (event in ('ACCEPTED', 'RETURNED', 'RESUBMITTED')),
    on_day       date not null
);
create index competition_clock_competition on jiangheng.competition_clock (competition, id);
comment on table jiangheng.competition_clock is 'The five working days of the receipt stand still from RETURNED to RESUBMITTED (CC-X2).';

-- What the section said about a filing: taken on, to be corrected, refused (CC-45).
create table jiangheng.competition_finding (
    id           bigint generated always as identity primary key,
    competition  uuid not null references jiangheng.competition,
    step         text not null check (step in ('ACCEPTANCE', 'RECEIPT')),
    finding      text not null check (finding in ('ACCEPT', 'RECEIPT', 'CORRECT', 'REFUSE')),
    reason       text not null,
    conditions   text not null default '',
    correct_by   timestamptz,
    decided_by   text not null,
    decided_at   timestamptz not null
);
create index competition_finding_competition on jiangheng.competition_finding (competition, id);

-- Whom the section's leader let file late (CC-X1).
create table jiangheng.competition_late_permit (
    competition  uuid primary key,
    reason       text not null check (reason <> ''),
    permitted_by text not null,
    permitted_at timestamptz not null
);

-- Receipt numbers, gap-free per year.
create table jiangheng.competition_receipt_counter (
    year  integer primary key,
    last  integer not null
);

-- What an item is marked with for those who decide later: a late plan, late questions (CC-X3, CC-X6).
create table jiangheng.competition_flag (
    item  uuid not null references jiangheng.competition_item,
    code  text not null check (code in ('PLAN_LATE', 'QUESTIONS_LATE')),
    at    timestamptz not null,
    note  text not null,
    primary key (item, code)
);

-- What was done once for a subject: reminders, mails of a step.
create table jiangheng.competition_once (
    subject  uuid not null,
    event    text not null,
    at       timestamptz not null,
    primary key (subject, event)
);
