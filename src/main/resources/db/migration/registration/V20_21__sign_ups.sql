-- Somebody wants an account. Nothing of it exists elsewhere before the mail address is confirmed; what is not confirmed in time goes.
create table jiangheng.registration_sign_up (
    id                uuid primary key,
    kind              text not null check (kind in ('PERSON', 'ORGANISATION')),
    state             text not null check (state in ('UNCONFIRMED', 'PENDING', 'ACTIVATED', 'REFUSED')),
    token_hash        text unique,
    account           text not null,
    name              text not null,
    phone             text not null,
    email             text not null,
    password_hash     text,
    identity_paper    text,
    identity_number   text,
    organisation_name text,
    credit_code       text,
    district          text,
    nature            text,
    organisation      uuid references jiangheng.party_organisation,
    privacy_version   text not null,
    sensitive_version text,
    agreed_at         timestamptz not null default jiangheng.now(),
    expires_at        timestamptz not null,
    confirmed_at      timestamptz,
    decided_at        timestamptz,
    decided_by        text,
    reason            text not null default ''
);
create index registration_sign_up_expires on jiangheng.registration_sign_up (expires_at) where state = 'UNCONFIRMED';
create index registration_sign_up_credit_code on jiangheng.registration_sign_up (credit_code) where state = 'PENDING';

create table jiangheng.registration_file (
    id         uuid primary key,
    sign_up    uuid not null references jiangheng.registration_sign_up on delete cascade,
    kind       text not null check (kind in ('LICENCE', 'LETTER')),
    file_name  text not null,
    media_type text not null,
    size       bigint not null,
    sha256     text not null,
    content    bytea not null,
    added_at   timestamptz not null default jiangheng.now(),
    unique (sign_up, kind)
);
alter table jiangheng.registration_file alter column content set storage external;

-- What the owner of an account has agreed to, in which words and when.
create table jiangheng.registration_consent (
    account   text not null references jiangheng.party_account on delete cascade,
    kind      text not null check (kind in ('PRIVACY', 'SENSITIVE')),
    version   text not null,
    agreed_at timestamptz not null,
    primary key (account, kind, version)
);

-- The first operator of an organisation asks a colleague to be another one.
create table jiangheng.registration_operator_invitation (
    token_hash   text primary key,
    organisation uuid not null references jiangheng.party_organisation,
    name         text not null,
    email        text not null,
    invited_by   text not null,
    expires_at   timestamptz not null
);

-- An applicant has named an employer nobody has registered yet.
create table jiangheng.registration_employer_invitation (
    id           uuid primary key,
    organisation uuid not null references jiangheng.party_organisation,
    dossier      uuid not null,
    email        text not null,
    sent_at      timestamptz not null default jiangheng.now()
);
create index registration_employer_invitation_dossier on jiangheng.registration_employer_invitation (dossier);

-- Two accounts claim one identity number; one of them was confirmed. Staff settle whose it is (XC-36).
create table jiangheng.registration_dispute (
    id         uuid primary key,
    holder     uuid not null references jiangheng.party_person,
    claimant   uuid not null references jiangheng.party_person,
    opened_at  timestamptz not null default jiangheng.now(),
    finding    text check (finding in ('KEPT', 'MOVED')),
    reason     text not null default '',
    settled_at timestamptz,
    settled_by text,
    check (holder <> claimant)
);
create unique index registration_dispute_pair on jiangheng.registration_dispute (least(holder, claimant), greatest(holder, claimant));
