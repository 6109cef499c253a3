-- A corrected paper is issued anew; the earlier issue stays as it is and is known as superseded (CC-X9, CC-X12, CC-X13).
alter table jiangheng.document_paper add column issue int not null default 1 check (issue > 0);
alter table jiangheng.document_paper drop constraint document_paper_once;
alter table jiangheng.document_paper add constraint document_paper_once unique (subject, kind, issue);
