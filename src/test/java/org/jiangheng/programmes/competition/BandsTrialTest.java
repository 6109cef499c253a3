package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.competition.RankingWorld.CLERK;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.TrialReport;
import org.jiangheng.workflow.Trials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator tries a changed table on the rosters of the past before publishing it. */
@JianghengTest
class BandsTrialTest {

    @Autowired
    Rankings rankings;

    @Autowired
    CompetitionRepository repository;

    @Autowired
    Trials trials;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    JdbcClient jdbc;

    private RankingWorld world;

    @BeforeEach
    void aClosedRanking() {
        clock.begin(Instant.parse("2026-05-20T01:00:00Z"));
        world = new RankingWorld(jdbc, repository).competitors(30);
        rankings.close(world.item, CLERK);
    }

    @AfterEach
    void nothingIsLeft() {
        world.clear();
    }

    @Test
    @Tag("CC-25")
    void showsWhichCompetitorsWouldComeOutDifferently() {
        var report = tried("<text>30</text>", "<text>40</text>");

        assertThat(report.deviations())
                .filteredOn(deviation -> deviation.subject().equals(world.item))
                .singleElement()
                .satisfies(deviation -> {
                    assertThat(deviation.label()).isEqualTo("名次测试竞赛　电工");
                    assertThat(deviation.question()).isEqualTo("竞赛级别 区和系统级，名次段 第二档");
                    assertThat(deviation.was().says()).containsExactly("上限（名次或百分比）：30");
                    assertThat(deviation.wouldBe().says()).containsExactly("上限（名次或百分比）：40");
                });
        assertThat(turns(report))
                .containsExactly(
                        new TrialReport.Turn(world.entry(10), "名次测试竞赛　电工　第10名　选****", "不核发证书", "三级/高级工"),
                        new TrialReport.Turn(world.entry(11), "名次测试竞赛　电工　第11名　选****", "不核发证书", "三级/高级工"),
                        new TrialReport.Turn(world.entry(12), "名次测试竞赛　电工　第12名　选****", "不核发证书", "三级/高级工"));
    }

    @Test
    void theRunningTableTurnsNothing() {
        assertThat(tried("", "").turns()).isEmpty();
    }

    @Test
    void refusesATableThatLeavesALevelWithoutAnswer() {
        var gap = changed("<text>\"DISTRICT\"</text>", "<text>\"ENTERPRISE\"</text>");

        assertThat(trials.attempt("certificate-bands.dmn", gap).findings()).isNotEmpty();
    }

    private TrialReport tried(String was, String becomes) {
        var attempt = trials.attempt("certificate-bands.dmn", changed(was, becomes));
        assertThat(attempt.findings()).isEmpty();
        return attempt.report().orElseThrow();
    }

    private byte[] changed(String was, String becomes) {
        var running = new String(trials.running(CompetitionDecisions.BANDS).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(running).contains(was);
        return running.replace(was, becomes).getBytes(StandardCharsets.UTF_8);
    }

    private java.util.List<TrialReport.Turn> turns(TrialReport report) {
        return report.turns().stream()
                .filter(turn -> java.util.stream.IntStream.rangeClosed(1, 30)
                        .anyMatch(number -> world.entry(number).equals(turn.subject())))
                .toList();
    }
}
