-- An employer's list (统一报送, DR-56).
create table jiangheng.dossier_submission (
    id           uuid primary key,
    batch        uuid not null,
    organisation uuid not null,
    serial       integer not null,
    number       text not null unique,
    sent_at      timestamptz not null,
    sent_by      text not null,
    unique (batch, serial)
);
create index dossier_submission_organisation on jiangheng.dossier_submission (organisation);

-- An application is sent once; what the formal check found stands beside it (DR-57).
create table jiangheng.dossier_submission_item (
    submission uuid not null references jiangheng.dossier_submission,
    dossier    uuid primary key references jiangheng.dossier,
    position   integer not null,
    accepted   boolean,
    reason     text not null default '',
    found_by   text,
    found_at   timestamptz,
    unique (submission, position),
    check (accepted is null or accepted or reason <> '')
);
