-- Certificates for a list: numbered in one step, drawn afterwards, collected and distributed (CC-60, CC-62).
-- A holder need not have an account, and need not hold a resident identity card (XC-27).
alter table jiangheng.certificate
    alter column person drop not null,
    alter column paper drop not null,
    add column document text not null default 'RESIDENT_IDENTITY_CARD',
    add column replaces char(22) unique references jiangheng.certificate,
    drop constraint certificate_dossier_key,
    drop constraint certificate_status_check,
    drop constraint certificate_revoked_whole,
    add constraint certificate_status_check check (status in ('VALID', 'REVOKED', 'REPLACED')),
    add constraint certificate_revoked_whole check (
        (status <> 'VALID') = (revoked_on is not null) and (status <> 'VALID') = (revocation is not null));
comment on column jiangheng.certificate.document is 'kind of identity document';
comment on column jiangheng.certificate.paper is 'the stored PDF; null until it is drawn';
comment on column jiangheng.certificate.replaces is 'the number that became void because its data were wrong (CC-X13)';

alter table jiangheng.certificate disable trigger certificate_stays;
update jiangheng.certificate set document = 'RESIDENCE_PERMIT' where identity_number ~ '^8[123]0000';
alter table jiangheng.certificate enable trigger certificate_stays;

-- What a certificate is issued for has one valid certificate; void ones stay beside it.
create unique index certificate_one_per_subject on jiangheng.certificate (dossier) where status = 'VALID';
create index certificate_of_subject on jiangheng.certificate (dossier);
create index certificate_of_holder on jiangheng.certificate (identity_number);

drop index jiangheng.certificate_one_valid;
create unique index certificate_one_valid
    on jiangheng.certificate (document, identity_number, occupation_code, coalesce(trade, ''), level) where status = 'VALID';

-- Numbers are never used again: a certificate is made void, never deleted; besides its status only its PDF comes later, once.
create or replace function jiangheng.certificate_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.status = 'VALID' and new.status in ('REVOKED', 'REPLACED')
        and (to_jsonb(new) - array['status', 'revoked_on', 'revocation'])
            = (to_jsonb(old) - array['status', 'revoked_on', 'revocation']) then
        return new;
    end if;
    if tg_op = 'UPDATE' and old.paper is null and new.paper is not null
        and (to_jsonb(new) - 'paper') = (to_jsonb(old) - 'paper') then
        return new;
    end if;
    raise exception 'A certificate is never deleted and changes by revocation and by its PDF alone';
end $$;

create table jiangheng.certificate_issue (
    id           uuid primary key,
    about        uuid not null unique,
    batch        uuid not null,
    programme    text not null,
    title        text not null check (title <> ''),
    prefix       char(13) not null check (prefix ~ '^[A-Z][0-9]{12}$'),
    issuer       text not null check (issuer <> ''),
    receiver     text not null,
    keepers      text not null,
    opened_at    timestamptz not null default jiangheng.now(),
    numbered_at  timestamptz,
    announced_at timestamptz,
    remind_at    timestamptz,
    reminded_at  timestamptz,
    confirmed_at timestamptz,
    confirmed_by text not null default ''
);
create index certificate_issue_reminder on jiangheng.certificate_issue (remind_at)
    where reminded_at is null and remind_at is not null;

-- 领取: the keepers hand certificates of an issue over to whoever collects them.
create table jiangheng.certificate_collection (
    issue     uuid    not null references jiangheng.certificate_issue,
    number    integer not null check (number > 0),
    collector text    not null check (collector <> ''),
    phone     text    not null default '',
    day       date    not null,
    at        timestamptz not null default jiangheng.now(),
    keeper    text    not null,
    primary key (issue, number)
);

create table jiangheng.certificate_issue_entry (
    issue           uuid    not null references jiangheng.certificate_issue,
    position        integer not null check (position > 0),
    subject         uuid    not null unique,
    name            text    not null check (name <> ''),
    document        text    not null,
    identity_number text    not null check (identity_number <> ''),
    occupation_code text    not null,
    occupation      text    not null,
    trade           text,
    level           integer not null check (level between 1 and 5),
    email           text    not null default '',
    certificate     char(22) unique references jiangheng.certificate,
    refusal         text    not null default '',
    collection      integer,
    given_on        date,
    given_to        text,
    given_by        text,
    primary key (issue, position),
    foreign key (issue, collection) references jiangheng.certificate_collection,
    constraint certificate_issue_entry_decided check (certificate is null or refusal = ''),
    constraint certificate_issue_entry_collected check (collection is null or certificate is not null),
    constraint certificate_issue_entry_given check (
        (given_on is null) = (given_to is null) and (given_on is null or collection is not null))
);
comment on column jiangheng.certificate_issue_entry.given_to is 'who took it: the holder, or somebody for the holder';
