-- Who stands in for whom, and until when (委托). What was written stays; a mandate that is ended early says when and by whom.
create table jiangheng.party_deputy (
    id           uuid primary key default gen_random_uuid(),
    account      text not null references jiangheng.party_account,
    deputy       text not null references jiangheng.party_account,
    starts       timestamptz not null,
    ends         timestamptz not null,
    reason       text not null check (reason <> ''),
    appointed_at timestamptz not null default jiangheng.now(),
    appointed_by text not null,
    ended_at     timestamptz,
    ended_by     text,
    check (account <> deputy),
    check (starts < ends)
);
create index party_deputy_account on jiangheng.party_deputy (account);
create index party_deputy_deputy on jiangheng.party_deputy (deputy) where ended_at is null;
