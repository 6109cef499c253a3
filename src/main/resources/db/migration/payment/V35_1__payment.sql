create sequence jiangheng.payment_number;

create table jiangheng.payment_order (
    dossier uuid primary key,
    submission uuid not null,
    number text not null unique,
    amount_fen bigint not null check (amount_fen > 0),
    payer text not null,
    ordered_at timestamptz not null,
    voucher text,
    paid_on date,
    confirmed_by text,
    confirmed_at timestamptz,
    check ((voucher is null) = (paid_on is null) and (voucher is null) = (confirmed_by is null))
);

create index payment_order_submission on jiangheng.payment_order (submission);
