-- The values a batch of recognition starts with (rulebook, appendix B).
insert into jiangheng.batch_parameter_default (programme, key, value, label, source, kind, position, valid_from)
select 'recognition', key, value, label, source, kind, position, date '2026-01-01'
from (values
    (1, 'batch.perYear', '2', '每年批次数', '公告五；DR-02', 'T'),
    (2, 'fee.yuan', '700', '收费标准（元/人）', '公告六（一）；DR-78', 'T'),
    (3, 'internalNotice.workingDays', '3', '单位内部公示（工作日）', 'DR-68', 'D'),
    (4, 'correction.workingDays', '5', '退回补正期限（工作日）', 'XC-15', 'D'),
    (5, 'correction.rounds', '2', '退回补正次数', 'XC-15', 'D'),
    (6, 'review.noticeWorkingDays', '3', '评审提前通知（工作日）', '公告五（三）；DR-63', 'D'),
    (7, 'review.panelSize', '5', '评审组最少人数', 'XC-34', 'D'),
    (8, 'review.quorum', '2/3', '出席人数比例', 'XC-34', 'D'),
    (9, 'review.majority', '2/3', '同意票比例（占出席人数）', 'XC-34', 'D'),
    (10, 'review.weight.performance', '0.60', '业绩评定权重', '公告三；DR-69', 'T'),
    (11, 'review.weight.defence', '0.40', '现场答辩权重', '公告三；DR-69', 'T'),
    (12, 'review.threshold', '60', '单项最低分', '公告三；DR-70', 'T'),
    (13, 'review.passMark', '60', '综合合格分', 'DR-74', 'D'),
    (14, 'publicNotice.workingDays', '5', '公示期（工作日）', 'DR-67', 'D'),
    (15, 'objection.workingDays', '10', '异议核查期限（工作日）', 'XC-13', 'D'),
    (16, 'archive.years', '3', '档案保存年限', '公告六（四）；DR-90', 'T'),
    (17, 'certificate.prefix', 'S000011999901', '证书编码前13位', '评价机构编码规则', 'D'),
    (18, 'chunk.size', '50', '批量处理每次件数', '系统运行参数', 'D')
) as parameter (position, key, value, label, source, kind);
