-- Whom the confirmed papers name; who is taken off the roster before the issue is taken off the papers too (CC-X9, CC-X12).
alter table jiangheng.competition_certificate_filing add column roster uuid[] not null default '{}';
