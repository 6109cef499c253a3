create table jiangheng.integrity_entry (
    id uuid primary key,
    party uuid not null,
    sanction text not null check (sanction in ('BARRED', 'RECOMMENDATION_SUSPENDED', 'RECOMMENDATION_WITHDRAWN')),
    programme text not null,
    facts text not null,
    decision text not null,
    starts date not null,
    ends date check (ends >= starts),
    status text not null default 'PROPOSED' check (status in ('PROPOSED', 'CONFIRMED', 'LIFTED')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    -- nobody sanctions alone
    check (status <> 'CONFIRMED' or decided_by <> proposed_by)
);

create index integrity_entry_party on jiangheng.integrity_entry (party);
