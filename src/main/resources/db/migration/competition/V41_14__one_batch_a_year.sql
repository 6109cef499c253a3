-- A competition belongs to the calendar year of its final's last day (CC-58, A-CC-16), so a year has one batch, named after it.
insert into jiangheng.batch_parameter_default (programme, key, value, label, source, kind, position, valid_from) values
    ('competition', 'batch.perYear', '1', '每年批次数', 'CC-58、A-CC-16', 'D', 0, date '2026-01-01');

insert into jiangheng.batch_parameter (batch, key, value, label, source, kind, position)
select id, 'batch.perYear', '1', '每年批次数', 'CC-58、A-CC-16', 'D', 0
from jiangheng.batch where programme = 'competition'
on conflict do nothing;
