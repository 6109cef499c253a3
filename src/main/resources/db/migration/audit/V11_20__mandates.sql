-- Who may look into which batch from outside the administration, from when until when (both days included, Beijing time), and why.
create table jiangheng.audit_mandate (
    id uuid primary key,
    batch uuid not null,
    account text not null,
    from_day date not null,
    until_day date not null,
    reason text not null,
    given_by text not null,
    given_at timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    check (until_day >= from_day)
);

create index audit_mandate_of_account on jiangheng.audit_mandate (account);
