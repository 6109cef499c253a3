create table jiangheng.archive_file (
    dossier        uuid primary key,
    batch          uuid not null,
    filed          timestamptz not null,
    retained_until date not null
);

create table jiangheng.archive_item (
    dossier   uuid    not null references jiangheng.archive_file,
    position  integer not null,
    source    text    not null check (source in ('APPLICATION', 'PAPER', 'MATERIAL')),
    source_id uuid    not null,
    title     text    not null,
    number    text    not null default '',
    day       date    not null,
    sha256    char(64) not null,
    primary key (dossier, position)
);
create index archive_item_source on jiangheng.archive_item (source_id);

-- Nothing filed is changed, nothing is deleted before its date (XC-30, DR-90).
create function jiangheng.archive_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select from jiangheng.archive_file f where f.dossier = old.dossier
            and f.retained_until >= (jiangheng.now() at time zone 'Asia/Shanghai')::date) then
        return old;
    end if;
    raise exception 'Filed records are kept as they are until the end of their retention';
end $$;

create trigger archive_file_is_kept before update or delete on jiangheng.archive_file
    for each row execute function jiangheng.archive_is_kept();
create trigger archive_item_is_kept before update or delete on jiangheng.archive_item
    for each row execute function jiangheng.archive_is_kept();

-- The same for the papers and materials themselves.
create function jiangheng.archived_is_kept() returns trigger language plpgsql as $$
begin
    if exists (select from jiangheng.archive_item i join jiangheng.archive_file f on f.dossier = i.dossier
            where i.source_id = old.id
              and f.retained_until >= (jiangheng.now() at time zone 'Asia/Shanghai')::date) then
        raise exception 'Filed records are kept as they are until the end of their retention';
    end if;
    return old;
end $$;

create trigger document_paper_is_kept before delete on jiangheng.document_paper
    for each row execute function jiangheng.archived_is_kept();
create trigger material_is_kept before delete on jiangheng.material
    for each row execute function jiangheng.archived_is_kept();
