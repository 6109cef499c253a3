-- A batch being prepared (XC-50). Its id becomes the batch's, so that the journal goes on where it began.
create table jiangheng.batch_draft (
    id            uuid primary key,
    programme     text not null,
    year          integer not null,
    name          text not null,
    notice_number text not null default '',
    copied_from   uuid references jiangheng.batch,
    status        text not null default 'DRAFT' check (status in ('DRAFT', 'PROPOSED', 'OPENED', 'DISCARDED')),
    version       integer not null default 0,
    drafted_by    text not null,
    drafted_name  text not null,
    drafted_at    timestamptz not null default jiangheng.now(),
    proposed_by   text,
    proposed_name text,
    proposed_at   timestamptz,
    decided_by    text,
    decided_name  text,
    decided_at    timestamptz,
    remark        text not null default '',
    constraint batch_draft_proposed check (status <> 'PROPOSED' or proposed_by is not null),
    constraint batch_draft_second_person check (status <> 'OPENED' or decided_by <> proposed_by)
);

create table jiangheng.batch_draft_stage (
    draft    uuid not null references jiangheng.batch_draft,
    code     text not null,
    last_day date not null,
    primary key (draft, code)
);

create table jiangheng.batch_draft_parameter (
    draft  uuid not null references jiangheng.batch_draft,
    key    text not null,
    value  text not null,
    source text not null,
    reason text not null default '',
    primary key (draft, key)
);

-- A deadline proposed to be moved, moved, moved back (DR-X16). The stage's own row says what holds.
create table jiangheng.batch_move (
    id            uuid primary key,
    batch         uuid not null,
    stage         text not null,
    from_until    timestamptz not null,
    to_until      timestamptz not null check (to_until <> from_until),
    reason        text not null check (reason <> ''),
    source        text not null check (source <> ''),
    status        text not null default 'PROPOSED'
        check (status in ('PROPOSED', 'APPLIED', 'REFUSED', 'WITHDRAWN', 'UNDONE')),
    proposed_by   text not null,
    proposed_name text not null,
    proposed_at   timestamptz not null default jiangheng.now(),
    decided_by    text,
    decided_name  text,
    decided_at    timestamptz,
    remark        text not null default '',
    undone_by     text,
    undone_name   text,
    undone_at     timestamptz,
    undo_reason   text not null default '',
    foreign key (batch, stage) references jiangheng.batch_stage (batch, code),
    constraint batch_move_second_person check (status not in ('APPLIED', 'UNDONE') or decided_by <> proposed_by)
);
create unique index batch_move_one_proposal on jiangheng.batch_move (batch, stage) where status = 'PROPOSED';
create index batch_move_of_batch on jiangheng.batch_move (batch, proposed_at);

-- A value the next batches are to start from.
create table jiangheng.batch_parameter_change (
    id            uuid primary key,
    programme     text not null,
    key           text not null,
    value         text not null,
    source        text not null check (source <> ''),
    reason        text not null check (reason <> ''),
    valid_from    date not null,
    status        text not null default 'PROPOSED' check (status in ('PROPOSED', 'APPROVED', 'REFUSED')),
    proposed_by   text not null,
    proposed_name text not null,
    proposed_at   timestamptz not null default jiangheng.now(),
    decided_by    text,
    decided_name  text,
    decided_at    timestamptz,
    remark        text not null default '',
    constraint batch_parameter_change_second_person check (status <> 'APPROVED' or decided_by <> proposed_by)
);
create unique index batch_parameter_change_one_proposal
    on jiangheng.batch_parameter_change (programme, key) where status = 'PROPOSED';
