create table jiangheng.party_person (
    id              uuid primary key,
    name            text not null check (name <> ''),
    identity_number text not null check (length(identity_number) = 18),
    phone           text not null,
    email           text not null,
    registered_at   timestamptz not null default jiangheng.now(),
    confirmed_at    timestamptz,
    confirmed_by    text
);
-- An identity number binds one person, and only once somebody who knows has confirmed it (XC-36).
create unique index party_person_identity on jiangheng.party_person (identity_number) where confirmed_at is not null;

create table jiangheng.party_organisation (
    id            uuid primary key,
    name          text not null check (name <> ''),
    credit_code   text not null unique check (length(credit_code) = 18),
    district      text not null,
    nature        text not null,
    contact_name  text not null,
    email         text not null,
    registered_at timestamptz not null default jiangheng.now()
);

create table jiangheng.party_account (
    account       text primary key check (account ~ '^[a-z][a-z0-9]{2,31}$'),
    name          text not null,
    password_hash text,
    email         text not null,
    person        uuid unique references jiangheng.party_person,
    organisation  uuid references jiangheng.party_organisation,
    enabled       boolean not null default true,
    created_at    timestamptz not null default jiangheng.now()
);
create index party_account_organisation on jiangheng.party_account (organisation);

-- Groups held besides those of the account's person and organisation; each is role@unit.
create table jiangheng.party_account_group (
    account   text not null references jiangheng.party_account,
    member_of text not null check (member_of ~ '^[a-z]+@.+$'),
    primary key (account, member_of)
);
create index party_account_group_member_of on jiangheng.party_account_group (member_of);

create table jiangheng.party_expert (
    account  text primary key references jiangheng.party_account,
    employer text not null,
    field    text not null
);
