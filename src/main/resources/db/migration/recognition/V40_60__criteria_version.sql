-- The version of the table of conditions an application was decided by (XC-01); what was filed before there were versions was
-- decided by what the first version says. 0: the table shipped with the program, before any was published.
alter table jiangheng.recognition_application add column criteria_version int not null default 1;
alter table jiangheng.recognition_application alter column criteria_version drop default;
