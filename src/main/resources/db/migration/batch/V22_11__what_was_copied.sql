-- What a draft's parameter was when it was copied, so that a change shows and is explained (XC-01, XC-50).
alter table jiangheng.batch_draft_parameter
    add column label text not null,
    add column kind text not null check (kind in ('T', 'I', 'D')),
    add column position integer not null,
    add column initial text not null,
    add column initial_source text not null;
