-- How long before a deadline that is brought forward the people concerned must know (DR-X16).
insert into jiangheng.batch_parameter_default (programme, key, value, label, source, kind, position, valid_from) values
    ('competition', 'deadline.noticeWorkingDays', '5', '截止时间提前的最短告知期（工作日）', 'DR-X16', 'D', 90, date '2026-01-01');

insert into jiangheng.batch_parameter (batch, key, value, label, source, kind, position)
select id, 'deadline.noticeWorkingDays', '5', '截止时间提前的最短告知期（工作日）', 'DR-X16', 'D', 90
from jiangheng.batch where programme = 'competition'
on conflict do nothing;
