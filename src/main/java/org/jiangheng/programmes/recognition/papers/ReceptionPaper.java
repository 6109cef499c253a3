package org.jiangheng.programmes.recognition.papers;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.time.LocalDate;
import java.util.List;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.programmes.OfficialNotice;

/** 受理通知 and 不予受理通知 after the formal check of an employer's submission (DR-57, DR-80, DR-93, DR-P7). */
public final class ReceptionPaper {

    private ReceptionPaper() {}

    /**
     * The submission the letter answers.
     *
     * @param number of the submission
     */
    public record Submission(String organisation, String number, LocalDate sent) {}

    /** A person taken on: case number, occupation and level in words. */
    public record Accepted(String number, String name, String occupation, String level) {}

    /** A person not taken on, and why. */
    public record Refused(String number, String name, String occupation, String level, String reason) {}

    /** The letter about those taken on; {@code fee} in yuan for each. */
    public static PaperLayout accepted(
            OfficialNotice notice,
            String number,
            Submission submission,
            List<Accepted> people,
            int fee,
            LocalDate date) {
        return PaperLayout.titled(RecognitionPaper.ACCEPTANCE.title())
                .number(number)
                .addressee(submission.organisation())
                .paragraph(opening(notice, submission) + "经形式审查，下列" + people.size() + "人的申报材料齐全、符合要求，予以受理。")
                .grid(acceptedTable(people))
                .paragraph("请按北京市高技能人才直接认定统一收费标准缴纳评审费，每人" + fee + "元，合计" + (long) fee * people.size()
                        + "元，用于支付评审工作相关人员劳务费和场地租赁费用。缴费确认后安排专家评审，具体评审时间、地点另行通知。")
                .signature(notice.issuer(), date)
                .note(Grounds.of(notice));
    }

    /** The letter about those not taken on, a reason for each. */
    public static PaperLayout refused(
            OfficialNotice notice, String number, Submission submission, List<Refused> people, LocalDate date) {
        return PaperLayout.titled(RecognitionPaper.REFUSAL.title())
                .number(number)
                .addressee(submission.organisation())
                .paragraph(opening(notice, submission) + "经形式审查，下列" + people.size() + "人的申报材料不符合要求，不予受理，理由如下。")
                .grid(refusedTable(people))
                .paragraph("请将本通知及理由告知申报人。申报人对不予受理有异议的，可自收到通知之日起5个工作日内向我中心书面提出复核申请。")
                .signature(notice.issuer(), date)
                .note(Grounds.of(notice));
    }

    private static String opening(OfficialNotice notice, Submission submission) {
        return "你单位于" + ChineseDate.of(submission.sent()) + "统一报送的高技能人才直接认定推荐名单及申报材料（报送编号" + submission.number()
                + "）收悉。根据" + Grounds.cited(notice) + "，";
    }

    private static Grid acceptedTable(List<Accepted> people) {
        var grid = Grid.of(14, 46, 26, 40, 30)
                .with(head("序号"), head("申报编号"), head("姓名"), head("申报职业（工种）"), head("等级"))
                .repeating(1);
        int row = 0;
        for (var person : people) {
            grid = grid.with(
                    value(Integer.toString(++row)),
                    value(person.number()),
                    value(person.name()),
                    value(person.occupation()),
                    value(person.level()));
        }
        return grid;
    }

    private static Grid refusedTable(List<Refused> people) {
        var grid = Grid.of(13, 24, 36, 28, 55)
                .with(head("序号"), head("姓名"), head("申报职业（工种）"), head("等级"), head("不予受理的理由"))
                .repeating(1);
        int row = 0;
        for (var person : people) {
            grid = grid.with(
                    value(Integer.toString(++row)),
                    value(person.name()),
                    value(person.occupation()),
                    value(person.level()),
                    text(person.reason()));
        }
        return grid;
    }
}
