package org.jiangheng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.Part;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.SessionStatus;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.jiangheng.workflow.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A review worked on the pages of the secretary and the experts, refusals included. */
@JianghengTest
class ReviewPagesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ReviewSessions sessions;

    @Autowired
    Jobs jobs;

    @LocalServerPort
    int port;

    ReviewWorld world;
    FormVisitor secretary;
    List<SubjectId> candidates;
    List<String> experts;
    SubjectId session;
    String office;
    String portal;

    @BeforeEach
    void setUp() {
        world = new ReviewWorld(beans);
        secretary = FormVisitor.as(world.staff(Roles.SECRETARY).account(), port);
        candidates = world.candidates(2);
        experts = world.experts(5);
        session = world.session();
        jobs.runDue();
        office = "/office/sessions/" + session;
        portal = "/portal/sessions/" + session;
    }

    /** The cases of this world have no process that could be told the conclusion. */
    @AfterEach
    void leaveTheConclusionUntold() {
        world.stop(session);
    }

    @Test
    @Tag("XC-29")
    void showsTheSessionToNobodyElse() {
        var finance = FormVisitor.as(world.staff(Roles.FINANCE).account(), port);
        assertThat(finance.get(office).statusCode()).isEqualTo(404);
        assertThat(finance.get("/office/sessions/" + SubjectId.fresh()).statusCode())
                .isEqualTo(404);
        var expert = FormVisitor.as(experts.get(0), port);
        assertThat(expert.get(office).statusCode()).isEqualTo(404);
        assertThat(expert.get(portal).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("DR-63")
    void refusesInPlaceAndLosesNothing() {
        secretary.get(office);
        var refused = secretary.post(office, plan("2026-04-08T09:00", "第二会议室", "complete"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("至少提前 3 个工作日")
                .contains("value=\"第二会议室\"")
                .contains("value=\"2026-04-08T09:00\"");
        assertThat(sessions.get(session).status()).isEqualTo(SessionStatus.PREPARATION);
    }

    @Test
    @Tag("DR-58")
    @Tag("XC-33")
    void hintsAtColleaguesOfCandidates() {
        var colleague = world.expert("北京示例装备有限公司");
        assertThat(secretary.get(office).body())
                .contains("value=\"" + colleague + "\"")
                .contains("回避：候选甲、候选乙");
    }

    @Test
    @Tag("DR-62")
    @Tag("XC-35")
    void leadsFromThePlanToTheSignedMinutes() {
        secretary.get(office);
        assertThat(secretary
                        .post(office, plan("2026-04-09T09:00", "第二会议室", "complete"))
                        .statusCode())
                .isEqualTo(302);
        jobs.runDue();
        var panel = experts.stream().map(expert -> FormVisitor.as(expert, port)).toList();

        assertThat(panel.get(0).get(portal).body()).contains("业绩评定").contains("候选甲");
        assertThat(panel.get(0).post(portal + "/parts/PERFORMANCE", "").statusCode())
                .isEqualTo(422);
        panel.forEach(expert -> scoreAll(expert, Part.PERFORMANCE));
        jobs.runDue();
        panel.forEach(expert -> scoreAll(expert, Part.DEFENCE));
        jobs.runDue();

        assertThat(sessions.get(session).status()).isEqualTo(SessionStatus.VOTING);
        assertThat(secretary.get(office).body()).contains("保密").doesNotContain("综合 <b>");
        assertThat(panel.get(0).get(portal).body()).contains("投票表决").doesNotContain("综合 <b>");
        panel.forEach(this::voteYes);
        jobs.runDue();

        assertThat(secretary.get(office).body()).contains("综合 <b>");
        var leader = panel.get(0);
        assertThat(leader.get(portal).body()).contains("已按评审结果拟了初稿");
        assertThat(panel.get(1).post(portal + "/minutes", "minutes=x").statusCode())
                .isEqualTo(422);
        leader.get(portal);
        assertThat(leader.post(portal + "/minutes", Map.of("minutes", "同意。")).statusCode())
                .isEqualTo(302);
        assertThat(sessions.get(session).isClosed()).isTrue();
    }

    @Test
    @Tag("DR-72")
    void keepsATypedSheetThatCannotBeSaved() {
        convene();
        var expert = FormVisitor.as(experts.get(0), port);
        var sheet = portal + "/candidates/" + candidates.get(0);
        expert.get(sheet);
        var typed = sheet(Part.PERFORMANCE);
        typed.put("points-ethics", "11");
        typed.put("remark", "切合首都产业");
        var refused = expert.post(sheet, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("0 至 10 分之间")
                .contains("value=\"11\"")
                .contains("切合首都产业");
        typed.put("points-ethics", "许多");
        assertThat(expert.post(sheet, typed).body()).contains("请填写数字");
    }

    @Test
    @Tag("XC-33")
    void anExpertWhoKeepsOutDoesNotReadTheCaseAnyMore() {
        convene();
        var expert = FormVisitor.as(experts.get(0), port);
        var page = portal + "/candidates/" + candidates.get(0);
        expert.get(page);
        assertThat(expert.post(page + "/recusal", "reason=").statusCode()).isEqualTo(422);
        assertThat(expert.post(page + "/recusal", Map.of("reason", "师徒关系")).statusCode())
                .isEqualTo(302);
        assertThat(expert.get(page).statusCode()).isEqualTo(404);
        assertThat(expert.post(page, sheet(Part.PERFORMANCE)).statusCode()).isEqualTo(404);
        assertThat(expert.get(portal).body()).contains("师徒关系");
    }

    @Test
    @Tag("DR-77")
    void theSecretaryNotesAnAbsence() {
        convene();
        secretary.get(office);
        var absences = office + "/absences";
        assertThat(secretary
                        .post(absences, Map.of("dossier", candidates.get(0).value(), "circumstances", ""))
                        .statusCode())
                .isEqualTo(422);
        secretary.post(absences, Map.of("dossier", candidates.get(0).value(), "circumstances", "因病"));
        assertThat(secretary.get(office).body()).contains("缺考").contains("因病");
    }

    private void convene() {
        secretary.get(office);
        secretary.post(office, plan("2026-04-09T09:00", "第二会议室", "complete"));
        jobs.runDue();
    }

    private String plan(String when, String where, String action) {
        return candidates.stream().map(id -> "candidate=" + id + "&").collect(Collectors.joining())
                + experts.stream().map(id -> "expert=" + id + "&").collect(Collectors.joining())
                + "leader=" + experts.get(0) + "&startsAt=" + when + "&place=" + where + "&action=" + action;
    }

    private void scoreAll(FormVisitor expert, Part part) {
        candidates.forEach(dossier -> {
            expert.get(portal + "/candidates/" + dossier);
            assertThat(expert.post(portal + "/candidates/" + dossier, sheet(part))
                            .statusCode())
                    .isEqualTo(302);
        });
        expert.get(portal);
        assertThat(expert.post(portal + "/parts/" + part, "").statusCode()).isEqualTo(302);
    }

    private Map<String, String> sheet(Part part) {
        var typed = new HashMap<String, String>();
        sessions.items(session, part)
                .forEach(item -> typed.put("points-" + item.code(), String.valueOf(item.maximum() - 2)));
        typed.put("part", part.name());
        typed.putAll(Map.of("authenticity", "GENUINE", "benefit", "HIGH", "standing", "HIGH", "remark", "契合"));
        return typed;
    }

    private void voteYes(FormVisitor expert) {
        var typed = new HashMap<String, String>();
        candidates.forEach(dossier -> typed.put("ballot-" + dossier, "YES"));
        typed.put("action", "complete");
        expert.get(portal);
        assertThat(expert.post(portal + "/ballots", typed).statusCode()).isEqualTo(302);
    }
}
