-- Last serial of an issuer's year and level: the row lock of the issuing transaction keeps the numbers free of gaps (XC-38).
create table jiangheng.certificate_counter (
    prefix char(13) not null,
    year   integer  not null,
    level  integer  not null,
    last   integer  not null check (last between 1 and 999999),
    primary key (prefix, year, level)
);

create table jiangheng.certificate (
    number            char(22) primary key check (number ~ '^[A-Z][0-9]{21}$'),
    dossier           uuid     not null unique,
    person            uuid     not null,
    holder            text     not null check (holder <> ''),
    identity_number   text     not null,
    occupation_code   text     not null,
    occupation        text     not null,
    trade             text,
    level             integer  not null check (level between 1 and 5),
    issuer            text     not null check (issuer <> ''),
    issued_on         date     not null,
    status            text     not null default 'VALID' check (status in ('VALID', 'REVOKED')),
    revoked_on        date,
    revocation        text,
    token             char(32) not null unique,
    paper             uuid     not null references jiangheng.document_paper,
    constraint certificate_revoked_whole check (
        (status = 'REVOKED') = (revoked_on is not null) and (status = 'REVOKED') = (revocation is not null))
);

-- One valid certificate per person, occupation, trade and level (XC-37); a person is an identity number, however often registered.
create unique index certificate_one_valid
    on jiangheng.certificate (identity_number, occupation_code, coalesce(trade, ''), level) where status = 'VALID';
create index certificate_person on jiangheng.certificate (person);

-- Numbers are never used again: a certificate is revoked, never deleted, and only its status changes (XC-38, XC-40).
create function jiangheng.certificate_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.status = 'VALID' and new.status = 'REVOKED'
        and (to_jsonb(new) - array['status', 'revoked_on', 'revocation'])
            = (to_jsonb(old) - array['status', 'revoked_on', 'revocation']) then
        return new;
    end if;
    raise exception 'A certificate is never deleted and changes by revocation alone';
end $$;

create trigger certificate_stays before update or delete on jiangheng.certificate
    for each row execute function jiangheng.certificate_stays();

create table jiangheng.certificate_list (
    id            uuid primary key,
    batch         uuid not null,
    programme     text not null,
    title         text not null check (title <> ''),
    opened_at     timestamptz not null default jiangheng.now(),
    approved_at   timestamptz,
    approved_by   text,
    approver_name text,
    remark        text not null default '',
    unique (batch, title)
);

create table jiangheng.certificate_award (
    list         uuid    not null references jiangheng.certificate_list,
    position     integer not null,
    dossier      uuid    not null unique,
    person       uuid    not null,
    name         text    not null,
    organisation text    not null,
    occupation   text    not null,
    level        integer not null,
    decision     text    not null default 'OPEN' check (decision in ('OPEN', 'ISSUED', 'REFUSED')),
    certificate  char(22) references jiangheng.certificate,
    reason       text    not null default '',
    decided_at   timestamptz,
    primary key (list, position),
    constraint certificate_award_whole check (
        (decision = 'ISSUED') = (certificate is not null) and (decision = 'REFUSED') = (reason <> ''))
);
create index certificate_award_open on jiangheng.certificate_award (list) where decision = 'OPEN';
