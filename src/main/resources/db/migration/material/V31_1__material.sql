create table jiangheng.material (
    id          uuid primary key,
    dossier     uuid        not null,
    requirement text        not null,
    file_name   text        not null,
    media_type  text        not null,
    size        bigint      not null,
    sha256      text        not null,
    content     bytea       not null,
    added_at    timestamptz not null default jiangheng.now(),
    added_by    text        not null
);

-- files are compressed already
alter table jiangheng.material alter column content set storage external;
create index material_by_dossier on jiangheng.material (dossier, requirement);
