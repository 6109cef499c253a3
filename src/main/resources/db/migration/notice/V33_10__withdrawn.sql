-- A notice whose list was corrected is withdrawn, stays readable, and a new one takes its place.
alter table jiangheng.notice_publication
    add column withdrawn_at timestamptz,
    add column withdrawn_reason text not null default '',
    drop constraint notice_publication_list_key;
create unique index notice_publication_list on jiangheng.notice_publication (list) where withdrawn_at is null;
