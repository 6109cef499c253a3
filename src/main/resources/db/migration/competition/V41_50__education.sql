-- 文化程度 of competitors: an optional column of the score list, printed on 取证申报表 (CC-F6, CC-F9).
alter table jiangheng.competition_entry add column education text not null default '';
alter table jiangheng.competition_import_row add column education text not null default '';
