-- The values a year of competition certificates starts with (CC.5, CC.8).
insert into jiangheng.batch_parameter_default (programme, key, value, label, source, kind, position, valid_from)
select 'competition', key, value, label, source, kind, position, date '2026-01-01'
from (values
    (1, 'filing.workingDays', '15', '竞赛举办前报送备案（工作日）', '工作流程一；CC-35', 'T'),
    (2, 'receipt.workingDays', '5', '备案回执办理（工作日）', '工作流程一；CC-36', 'T'),
    (3, 'plan.workingDays', '5', '竞赛计划提前报送（工作日）', '工作流程二；CC-47', 'T'),
    (4, 'questions.workingDays', '5', '试题备案（工作日）', '工作流程三；CC-50', 'T'),
    (5, 'participants.minimum', '30', '同场实际参赛最少人数', '通知五（三）；CC-14', 'T'),
    (6, 'participants.perSession', 'true', '各场次分别计算参赛人数', 'CC-14', 'D'),
    (7, 'skill.share', '0.70', '技能成绩占总成绩最低比例', '通知五（四）；CC-16', 'T'),
    (8, 'pass.share', '0.60', '单项合格线（占满分比例）', 'CC-20、A-CC-07', 'D'),
    (9, 'percent.rounding', 'FLOOR', '百分比名次取整', 'CC-28、A-CC-02', 'D'),
    (10, 'publicity.workingDays', '5', '比赛结果公示（工作日）', 'CC-65', 'D'),
    (11, 'correction.workingDays', '5', '补正期限（工作日）', 'XC-15', 'D'),
    (12, 'correction.rounds', '2', '补正次数', 'XC-15', 'D'),
    (13, 'collection.workingDays', '20', '证书领取提醒（工作日）', 'CC.7', 'D'),
    (14, 'filing.years', '2', '备案材料保存年限', '工作流程一；CC-37', 'T'),
    (15, 'certificate.prefix', 'S000011999902', '证书编码前13位', '竞赛证书编码规则；CC-60、A-CC-17', 'D'),
    (16, 'certificate.issuer', '北京市职业技能鉴定管理中心', '评价机构', '通知；CC-62', 'T'),
    (17, 'chunk.size', '200', '批量处理每次件数', '系统运行参数', 'D')
) as parameter (position, key, value, label, source, kind);
