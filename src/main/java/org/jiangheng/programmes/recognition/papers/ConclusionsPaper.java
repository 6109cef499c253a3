package org.jiangheng.programmes.recognition.papers;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangheng.document.Cell;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.programmes.OfficialNotice;
import org.jspecify.annotations.Nullable;

/** 评审结论汇总表 of a review session, signed by the panel (DR-62, DR-69 … DR-76, DR-P12). Totals only, never single ballots. */
public final class ConclusionsPaper {

    private ConclusionsPaper() {}

    /** The session: its panel by name, the leader among them. */
    public record Session(
            String batch, String name, LocalDateTime startsAt, String place, String leader, List<String> experts) {}

    /**
     * One candidate's totals.
     *
     * @param defence null when the candidate was absent, which is 缺考 and not 0 points (DR-77)
     * @param votes empty when a part below 60 kept the case from the vote (DR-76)
     */
    public record Row(
            String name,
            String organisation,
            String occupation,
            String level,
            @Nullable BigDecimal performance,
            @Nullable BigDecimal defence,
            Optional<BigDecimal> composite,
            Optional<Votes> votes,
            boolean passed,
            String reason) {}

    /** How the ballots fell. */
    public record Votes(int yes, int no, int abstain, int recused) {}

    /** The table with the panel's minutes. */
    public static PaperLayout layout(OfficialNotice notice, Session session, List<Row> rows, String minutes) {
        long passed = rows.stream().filter(Row::passed).count();
        var sheet = PaperLayout.titled("北京市高技能人才直接认定\n" + RecognitionPaper.CONCLUSIONS.title())
                .on(Sheet.WIDE)
                .line("批次：" + session.batch() + "　　评审组：" + session.name())
                .line("评审时间：" + time(session.startsAt()) + "　　地点：" + session.place())
                .space(4)
                .grid(table(rows))
                .grid(conclusion(session, rows.size(), passed, minutes));
        return sheet.note("综合成绩＝业绩评定×60%＋现场答辩×40%；单项不足60分的不参加综合评定，不提交表决。弃权不计入同意票。")
                .note(Grounds.of(notice));
    }

    private static String time(LocalDateTime at) {
        return ChineseDate.of(at.toLocalDate()) + " %02d:%02d".formatted(at.getHour(), at.getMinute());
    }

    private static Grid table(List<Row> rows) {
        var grid = Grid.of(11, 18, 42, 40, 28, 15, 15, 15, 11, 11, 11, 11, 37)
                .with(
                        head("序号").down(2),
                        head("姓名").down(2),
                        head("工作单位").down(2),
                        head("职业（工种）").down(2))
                .with(
                        head("等级").down(2),
                        head("成绩").over(3),
                        head("表决（票）").over(4),
                        head("结论").down(2))
                .with(head("业绩\n评定"), head("现场\n答辩"), head("综合"), head("同意"), head("反对"), head("弃权"), head("回避"))
                .repeating(2);
        int number = 0;
        for (Row row : rows) {
            grid = grid.with(cells(++number, row));
        }
        return grid;
    }

    private static List<Cell> cells(int number, Row row) {
        var cells = new ArrayList<>(List.of(
                value(Integer.toString(number)),
                value(row.name()),
                text(row.organisation()),
                value(row.occupation()),
                value(row.level()),
                value(score(row.performance(), "—")),
                value(score(row.defence(), "缺考")),
                value(row.composite().map(BigDecimal::toPlainString).orElse("—"))));
        row.votes()
                .ifPresentOrElse(
                        votes -> cells.addAll(List.of(
                                count(votes.yes()), count(votes.no()), count(votes.abstain()), count(votes.recused()))),
                        () -> cells.addAll(List.of(value("—"), value("—"), value("—"), value("—"))));
        cells.add(value(row.passed() ? "通过" : "未通过" + (row.reason().isBlank() ? "" : "\n" + row.reason())));
        return cells;
    }

    private static String score(@Nullable BigDecimal score, String none) {
        return score == null ? none : score.toPlainString();
    }

    private static Cell count(int votes) {
        return value(Integer.toString(votes));
    }

    private static Grid conclusion(Session session, int all, long passed, String minutes) {
        var sum = "参加评审" + all + "人，通过" + passed + "人，未通过" + (all - passed) + "人。";
        return Grid.of(30, 235)
                .with(
                        Cell.label("评审结论"),
                        text(minutes.isBlank() ? sum : sum + "\n" + minutes).atLeast(44))
                .with(
                        Cell.label("评审组成员\n签字"),
                        text(String.join("　　　　　　", session.experts())).atLeast(44))
                .with(Cell.label("评审组组长\n签字"), text(session.leader()).atLeast(34))
                .together();
    }
}
