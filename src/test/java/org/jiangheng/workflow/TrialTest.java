package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.PastCases.PastCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TrialTest {

    private static final byte[] STRICTER = SampleTable.with(
            "<outputEntry id=\"second_band\"><text>\"HIGH\"</text>",
            "<outputEntry id=\"second_band\"><text>\"LOW\"</text>");

    @Test
    void tellsWhoWouldHaveComeOutDifferentlyAndByWhichRow() {
        var report = trial(STRICTER, cases(4));

        assertThat(report.cases()).isEqualTo(4);
        assertThat(report.questions()).isEqualTo(4);
        assertThat(report.same()).isEqualTo(3);
        assertThat(report.errors()).isZero();
        assertThat(report.deviations()).singleElement().satisfies(deviation -> {
            assertThat(deviation.label()).isEqualTo("案件2");
            assertThat(deviation.question()).isEqualTo("名次 第二名，国家级 是");
            assertThat(deviation.was().says()).containsExactly("等级：高");
            assertThat(deviation.wouldBe().says()).containsExactly("等级：低");
            assertThat(deviation.was().row()).contains(2);
            assertThat(deviation.was().note()).isEqualTo("第二名，国家级");
        });
        assertThat(report.turns())
                .extracting(TrialReport.Turn::was, TrialReport.Turn::wouldBe)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("HIGH", "LOW"));
    }

    @Test
    void tellsEverybodyACaseDecidedAbout() {
        var first = SubjectId.fresh();
        var second = SubjectId.fresh();
        var past = new PastCases() {
            @Override
            public String decision() {
                return "sample-bands";
            }

            @Override
            public List<PastCase> cases() {
                return TrialTest.cases(3).subList(2, 3);
            }

            @Override
            public List<Conclusion> conclusions(List<PastCase> asked, List<Map<String, Object>> answers) {
                var band = String.valueOf(answers.get(0).get("band"));
                return List.of(new Conclusion(first, "甲", band), new Conclusion(second, "乙", "不变"));
            }
        };

        var report = new Trial(SampleTable.SPEC, table(SampleTable.table()), table(STRICTER)).over(List.of(past));

        assertThat(report.turns()).containsExactly(new TrialReport.Turn(first, "甲", "HIGH", "LOW"));
    }

    @Test
    void findsNoDifferenceInTheSameTable() {
        var report = trial(SampleTable.table(), cases(4));

        assertThat(report.deviations()).isEmpty();
        assertThat(report.turns()).isEmpty();
        assertThat(report.same()).isEqualTo(4);
    }

    @Test
    void countsWhatTheChangedTableCannotAnswer() {
        var gap = SampleTable.with(
                "<inputEntry id=\"third_rank\"><text>2</text>", "<inputEntry id=\"third_rank\"><text>3</text>");
        var report = trial(gap, cases(4));

        assertThat(report.errors()).isEqualTo(1);
        assertThat(report.deviations()).singleElement().satisfies(deviation -> {
            assertThat(deviation.was().says()).containsExactly("等级：低", "加分：不填");
            assertThat(deviation.wouldBe().says()).containsExactly("没有一行回答这个问题");
        });
    }

    @Test
    @Timeout(20)
    void takesTenThousandCasesInItsStride() {
        var many = cases(10_000);
        var start = System.nanoTime();
        var report = trial(STRICTER, many);

        assertThat(report.deviations()).hasSize(2_500);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static TrialReport trial(byte[] changed, List<PastCase> cases) {
        return new Trial(SampleTable.SPEC, table(SampleTable.table()), table(changed)).over(List.of(new PastCases() {
            @Override
            public String decision() {
                return "sample-bands";
            }

            @Override
            public List<PastCase> cases() {
                return cases;
            }

            @Override
            public Optional<String> conclusion(List<Map<String, Object>> answers) {
                return Optional.of((String) answers.get(0).get("band"));
            }
        }));
    }

    private static DecisionTable table(byte[] content) {
        return DecisionTable.read("sample-bands", 0, content);
    }

    /** In turn: first and national, first, second and national, second. */
    private static List<PastCase> cases(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PastCase(
                        SubjectId.fresh(), "案件" + i, Map.of("rank", 1 + i / 2 % 2, "national", i % 2 == 0)))
                .toList();
    }
}
