-- Score sheets of direct recognition, 100 points per part (DR-60, DR-61; domain-facts §10; ours to change).
insert into jiangheng.panel_score_item (programme, part, code, position, label, guidance, maximum)
values ('recognition', 'PERFORMANCE', 'ethics', 1, '职业道德与工匠精神', '爱岗敬业、遵规守纪、精益求精', 10),
       ('recognition', 'PERFORMANCE', 'operation', 2, '岗位技能水平（生产实操水平）', '本职业关键操作的熟练程度与工艺水平', 20),
       ('recognition', 'PERFORMANCE', 'problems', 3, '技术攻关、解决难题', '攻关项目的难度、本人作用与完成质量', 25),
       ('recognition', 'PERFORMANCE', 'innovation', 4, '创新成果与成果转化效益', '工法、专利、标准、革新及其应用', 20),
       ('recognition', 'PERFORMANCE', 'contribution', 5, '实际贡献与经济社会效益', '效益金额、安全质量、社会影响', 15),
       ('recognition', 'PERFORMANCE', 'mentoring', 6, '传技带徒', '带徒人数、徒弟成长、经验推广', 10),
       ('recognition', 'DEFENCE', 'account', 1, '业绩陈述的条理与真实性', '陈述 8 至 10 分钟，与申报材料一致', 20),
       ('recognition', 'DEFENCE', 'theory', 2, '专业理论知识', '原理、标准、规范的掌握', 20),
       ('recognition', 'DEFENCE', 'practice', 3, '操作技能与解决实际问题能力', '针对现场情形提出可行办法', 30),
       ('recognition', 'DEFENCE', 'thinking', 4, '创新思路', '改进设想的新意与可行性', 15),
       ('recognition', 'DEFENCE', 'answers', 5, '应答与表达', '回答准确、清楚，提问不少于 3 题', 15);
