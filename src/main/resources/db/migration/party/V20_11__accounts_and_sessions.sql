-- What a sign-on needs beyond a hash: an id the journal knows the account by, why it is closed, when it was last used.
alter table jiangheng.party_account
    add column id uuid not null default gen_random_uuid() unique,
    add column disabled_reason text not null default '',
    add column password_changed_at timestamptz,
    add column last_signed_on_at timestamptz,
    add column last_signed_on_from text not null default '';

-- Hashes of passwords had before, so that none of the last ones is taken again.
create table jiangheng.party_former_password (
    account    text not null references jiangheng.party_account,
    hash       text not null,
    changed_at timestamptz not null default jiangheng.now(),
    primary key (account, hash)
);

-- An open session, on whatever node: without its row nobody is signed on. Its times are real time, not the demonstration's.
create table jiangheng.party_session (
    id           uuid primary key,
    account      text not null references jiangheng.party_account,
    started_at   timestamptz not null,
    last_seen_at timestamptz not null,
    address      text not null,
    browser      text not null
);
create index party_session_account on jiangheng.party_session (account);

-- Attempts to sign on, by the name typed (hashed; there may be no such account, and nobody shall notice) or by the address
-- they come from.
create table jiangheng.party_attempt (
    origin        text primary key check (origin ~ '^(name|address):'),
    attempts      integer not null,
    locks         integer not null default 0,
    last_at       timestamptz not null,
    blocked_until timestamptz
);
create index party_attempt_last_at on jiangheng.party_attempt (last_at);

-- A link sent by mail to choose a password; the token itself is only in the mail.
create table jiangheng.party_password_link (
    token_hash text primary key,
    account    text not null references jiangheng.party_account,
    invitation boolean not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index party_password_link_account on jiangheng.party_password_link (account);
