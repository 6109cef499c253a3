-- Issued papers: stored once as bytes, never drawn again, never changed.
create table jiangheng.document_paper (
    id uuid primary key,
    subject uuid not null,
    kind text not null,
    title text not null,
    number text,
    issued timestamptz not null,
    sha256 char(64) not null,
    content bytea not null,
    constraint document_paper_once unique (subject, kind)
);

-- PDF is compressed already.
alter table jiangheng.document_paper alter column content set storage external;

create function jiangheng.document_paper_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'An issued paper is never changed';
end $$;

create trigger document_paper_is_final before update on jiangheng.document_paper
    for each row execute function jiangheng.document_paper_is_final();

-- Counters of official documents 代字〔YYYY〕N号: the row lock of the issuing transaction keeps them free of gaps (XC-24).
create table jiangheng.document_counter (
    word text not null,
    year int not null,
    last int not null,
    primary key (word, year)
);
