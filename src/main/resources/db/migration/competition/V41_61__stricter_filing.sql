-- How an organiser whose misconduct stands in the register files, and for how long (CC-70); how long defects may take (CC-X7).
with added (key, value, label, source, position) as (values
    ('misconduct.years', '1', '主办单位违规从严备案（年）', 'CC-70', 91),
    ('filing.stricterWorkingDays', '20', '从严备案的报送期限（竞赛前工作日）', 'CC-70', 92),
    ('rectification.workingDays', '10', '督导检查整改最长期限（工作日）', 'CC-X7', 93))
insert into jiangheng.batch_parameter_default (programme, key, value, label, source, kind, position, valid_from)
select 'competition', key, value, label, source, 'D', position, date '2026-01-01' from added;

insert into jiangheng.batch_parameter (batch, key, value, label, source, kind, position)
select b.id, d.key, d.value, d.label, d.source, d.kind, d.position
from jiangheng.batch b join jiangheng.batch_parameter_default d on d.programme = 'competition'
    and d.key in ('misconduct.years', 'filing.stricterWorkingDays', 'rectification.workingDays')
where b.programme = 'competition'
on conflict do nothing;
