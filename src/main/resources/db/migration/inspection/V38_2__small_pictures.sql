-- Small pictures for pages and papers; the sentence of the one who opened a signed record again; reminders sent once.
alter table jiangheng.inspection_file add column small bytea;
alter table jiangheng.inspection_file alter column content set storage external;
alter table jiangheng.inspection_round add column returned text not null default '';
alter table jiangheng.inspection_round add column reminded_at timestamptz;
comment on column jiangheng.inspection_round.returned is 'why the signed record was opened again, shown until it is signed anew';
