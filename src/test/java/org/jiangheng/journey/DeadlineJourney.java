package org.jiangheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** The recommendation stage of the second batch ends a week later: one proposes, another approves, everybody is told; then undone. */
final class DeadlineJourney {

    private static final Pattern ANNOUNCED = Pattern.compile("共 (\\d+) 封邮件");
    private static final String STAGE = "企业审核推荐";
    private static final String SOURCE = "关于延长第二批企业审核推荐时间的通知";

    private final Person person;
    private String page = "";
    private int announced;

    DeadlineJourney(Person person) {
        this.person = person;
    }

    void look() {
        person.signOn("admin").open("/desk/batches").press("第二批").press("调整截止时间");
        page = person.place();
        person.choose("stage", "recommend")
                .fill("lastDay", "2026-07-01")
                .press("查看影响")
                .sees("2026年6月24日24:00")
                .sees("2026年7月1日24:00")
                .sees("推迟")
                .sees("日期够不够用");
        var mails = ANNOUNCED.matcher(person.text());
        assertThat(mails.find()).isTrue();
        announced = Integer.parseInt(mails.group(1));
        assertThat(announced).isPositive();
    }

    /** Proposed is not moved, and who proposes cannot approve. */
    void propose() {
        person.fill("source", SOURCE)
                .fill("reason", "多家单位反映内部公示时间不足。")
                .press("提交批准")
                .sees("已提交，请另一位签批领导或者系统管理员批准");
        person.press(STAGE).sees("待批准").sees("提出人和修改人不能自己批准").seesNo("批准调整");
        person.open("/programmes/recognition").seesNo("7月1日");
    }

    void approve() {
        person.signOn("lingdao").open(page).press(STAGE).sees(SOURCE).sees("安敏").tick("我已核对依据和影响");
        person.press("批准调整").sees("截止时间已经调整，通知邮件已经排入发送。");
        person.open("/programmes/recognition").sees("7月1日").sees("原定2026年6月24日").sees(SOURCE);
    }

    void everybodyWasTold(String subject) {
        person.signOn("admin").open("/desk/mail?search=" + subject).sees("共 " + announced + " 封");
        person.press(subject).sees("2026年7月1日").sees(SOURCE);
    }

    void undo() {
        person.signOn("lingdao")
                .open(page)
                .press(STAGE)
                .fill("reason", "延期申请已撤回。")
                .tick("我确认恢复");
        person.press("恢复原来的截止时间").sees("已恢复原来的截止时间，通知邮件已经排入发送。");
        person.open("/programmes/recognition").seesNo("7月1日").sees("6月24日");
    }
}
