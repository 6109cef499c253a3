package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A closed ranking that its organiser opens again before the publicity, over HTTP. */
@JianghengTest
class ReopenedRankingTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Rankings rankings;

    @Autowired
    Jobs jobs;

    private ResultWorld world;
    private String results;
    private FormVisitor clerk;

    @BeforeEach
    void rank() {
        world = new ResultWorld(beans).held();
        results = "/portal/competition/items/" + world.item + "/results";
        clerk = FormVisitor.as(world.clerk.account(), port);
        world.compete(32);
        rankings.decideTie(world.item, List.of(world.entry(2), world.entry(1)), "抽签", world.clerk);
        close();
    }

    @AfterEach
    void clear() {
        world.clear();
    }

    @Test
    @Tag("CC-X8")
    void isClosedAgainAndGoesOnToPublicity() {
        assertThat(clerk.get(results).body()).doesNotContain("/results/close");

        clerk.post(results + "/reopen", Map.of("reason", "成绩录入有误"));
        assertThat(rankings.isClosed(world.item)).isFalse();
        assertThat(clerk.get(results).body()).contains("/results/close");

        close();
        assertThat(world.status()).isEqualTo(ItemStatus.RANKED);
        assertThat(clerk.get(results.replace("/results", "/publicity")).body()).contains("公示比赛结果");
    }

    private void close() {
        clerk.get(results + "/close");
        var answer = clerk.post(results + "/close", Map.of());
        assertThat(answer.statusCode())
                .as(answer.body().replaceAll("(?s).*role=\"alert\"[^>]*>(.*?)</div>.*", "$1"))
                .isEqualTo(302);
        assertThat(rankings.isClosed(world.item)).isTrue();
        jobs.runDue();
    }
}
