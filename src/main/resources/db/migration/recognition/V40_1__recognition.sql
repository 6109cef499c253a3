-- The application's answers as rules, lists and papers read them; the snapshot in the dossier stays what was sent.
create table jiangheng.recognition_application (
    dossier uuid primary key,
    name text not null,
    organisation uuid not null,
    occupation text not null,
    level int not null check (level in (1, 2)),
    industry text not null,
    grounds text[] not null,
    criteria text[] not null,
    claimed_amount numeric(16, 2),
    secrecy text not null check (secrecy in ('NONE', 'DECLASSIFIED')),
    email text not null,
    filed_at timestamptz not null,
    corrected_at timestamptz
);

-- 初审: three findings and a conclusion, one row per round (DR-52, XC-15).
create table jiangheng.recognition_review (
    dossier uuid not null,
    round int not null,
    authentic boolean not null,
    complete boolean not null,
    valid boolean not null,
    finding text not null check (finding in ('ELIGIBLE', 'CORRECT', 'INELIGIBLE')),
    reason text not null,
    reviewed_by text not null,
    reviewed_at timestamptz not null,
    primary key (dossier, round)
);

-- 企业内部公示 (DR-53, DR-68).
create table jiangheng.recognition_internal_notice (
    dossier uuid primary key,
    place text not null,
    started_on date not null,
    ends_at timestamptz not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);

-- 书面推荐意见 (DR-54, DR-55).
create table jiangheng.recognition_opinion (
    dossier uuid primary key,
    objection text not null check (objection in ('NONE', 'REJECTED', 'UPHELD')),
    notice_result text not null,
    recommended boolean not null,
    opinion text not null,
    signer text not null,
    given_by text not null,
    given_at timestamptz not null
);

-- Ledger of releases: what was told to a case or sent out for a list, written with it, never twice.
create table jiangheng.recognition_release (
    subject uuid not null,
    event text not null,
    released_at timestamptz not null,
    primary key (subject, event)
);
