-- The outbox. Lease and back-off are measured in real seconds (clock_timestamp()), not in the demonstration's time.
create table jiangheng.mail_message (
    id uuid primary key,
    about uuid not null,
    template text not null,
    recipient text not null,
    address text not null,
    subject text not null,
    body text not null,
    queued_at timestamptz not null,
    status text not null default 'QUEUED' check (status in ('QUEUED', 'SENT', 'UNDELIVERABLE')),
    attempts integer not null default 0,
    due_at timestamptz not null default clock_timestamp(),
    leased_until timestamptz,
    last_error text not null default '',
    delivered_at timestamptz,
    resend_of uuid unique references jiangheng.mail_message (id),
    resolution text not null default ''
);

create index mail_message_due on jiangheng.mail_message (due_at) where status = 'QUEUED';
create index mail_message_about on jiangheng.mail_message (about);
create index mail_message_queued on jiangheng.mail_message (queued_at desc);
