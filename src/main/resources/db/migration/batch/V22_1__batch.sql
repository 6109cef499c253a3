create table jiangheng.batch (
    id        uuid primary key,
    programme text not null,
    year      integer not null,
    name      text not null check (name <> ''),
    opened_at timestamptz not null default jiangheng.now(),
    opened_by text not null,
    unique (programme, year, name)
);

-- Submitters lock the row shared, whoever moves or closes the stage locks it exclusively.
create table jiangheng.batch_stage (
    batch    uuid not null references jiangheng.batch,
    code     text not null,
    position integer not null,
    label    text not null,
    until    timestamptz not null,
    cut_off  boolean not null,
    primary key (batch, code),
    unique (batch, position)
);
comment on column jiangheng.batch_stage.until is 'exclusive: 24:00 Beijing time of the printed last day (XC-03)';

-- What a programme's next batch starts from (XC-01); a batch keeps its own copy.
create table jiangheng.batch_parameter_default (
    programme  text not null,
    key        text not null,
    value      text not null,
    label      text not null,
    source     text not null,
    kind       text not null check (kind in ('T', 'I', 'D')),
    position   integer not null,
    valid_from date not null,
    primary key (programme, key, valid_from)
);

create table jiangheng.batch_parameter (
    batch    uuid not null references jiangheng.batch,
    key      text not null,
    value    text not null,
    label    text not null,
    source   text not null,
    kind     text not null check (kind in ('T', 'I', 'D')),
    position integer not null,
    primary key (batch, key)
);
