package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.stream.Stream;
import org.jiangheng.party.IdentityPaper;
import org.jiangheng.sheet.SheetColumn;
import org.jiangheng.sheet.SheetRow;
import org.jiangheng.sheet.SheetSpec;

/** The columns of the score list, in their order (CC-F9). */
enum ScoreColumn {
    PAPER(SheetColumn.choice("证件类型", papers()).explained("居民身份证", "从列表中选择。")),
    IDENTITY(SheetColumn.code("证件号码").explained("（18位号码）", "单元格为文本格式；身份证号码校验位、出生日期须正确。照片以此号码命名。")),
    NAME(SheetColumn.text("姓名").explained("王某某", "与证件一致。")),
    GENDER(SheetColumn.choice("性别", List.of("男", "女")).explained("男", "与证件号码一致。")),
    EMPLOYER(SheetColumn.text("单位").explained("北京某某有限公司", "工作单位或院校全称。")),
    PHONE(SheetColumn.code("手机").dispensable().explained("", "可不填。")),
    EMAIL(SheetColumn.text("电子邮箱").dispensable().explained("", "可不填；填写的，证书制发后会收到通知。")),
    SESSION(SheetColumn.number("场次", 0).blank().explained("1", "第几场，从1开始；只有一场的可不填。")),
    THEORY_SIGNED(yesOrNo("理论签到").explained("是", "到场签到填“是”，缺考填“否”。")),
    SKILL_SIGNED(yesOrNo("技能签到").explained("是", "到场签到填“是”，缺考填“否”。")),
    THEORY(SheetColumn.number("理论成绩", 2).blank().explained("86.5", "缺考的留空；到场弃考的填0。")),
    SKILL(SheetColumn.number("技能成绩", 2).blank().explained("91", "缺考的留空；到场弃考的填0。")),
    DISQUALIFIED(yesOrNo("违纪标记").blank().explained("否", "违反竞赛规则、取消成绩的填“是”，其余填“否”或留空。")),
    /** Lists from before have none (CC-F6). */
    EDUCATION(SheetColumn.text("文化程度").dispensable().explained("大学专科", "可不填；填写的，印在取证申报表上。"));

    static final String YES = "是";
    static final int MOST_ROWS = 10_000;
    static final SheetSpec LIST =
            new SheetSpec("成绩", Stream.of(values()).map(column -> column.column).toList(), MOST_ROWS);

    private final SheetColumn column;

    ScoreColumn(SheetColumn column) {
        this.column = column;
    }

    String title() {
        return column.title();
    }

    String of(SheetRow row) {
        return row.cell(ordinal());
    }

    boolean isYes(SheetRow row) {
        return of(row).equals(YES);
    }

    private static List<String> papers() {
        return Stream.of(IdentityPaper.values()).map(IdentityPaper::label).toList();
    }

    private static SheetColumn yesOrNo(String title) {
        return SheetColumn.choice(title, List.of("是", "否"));
    }
}
