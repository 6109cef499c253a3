package org.jiangheng.programmes.competition.tale;

import static org.jiangheng.demo.Chapter.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.demo.Chapter;
import org.jiangheng.demo.Tale;
import org.jiangheng.demo.Troupe;
import org.springframework.stereotype.Component;

/**
 * Three competitions between January and the morning of 10 April 2026: an association's is certified, a group's publicises one
 * item with 120 competitors and has another whose scores are due, an enterprise's has just been taken on by 竞赛管理科.
 */
@Component
class CompetitionTale implements Tale {

    private static final String ASSOCIATION = "xiehui";
    private static final String GROUP = "jituan";
    private static final String ENTERPRISE = "qiye";
    private static final String[] EMPLOYERS = {"北京云枢智能装备有限公司", "北京芯曜微电子有限公司", "北京禾芒新能源有限公司", "北京京岚装备集团有限公司"};

    private final Troupe troupe;
    private final Batches batches;
    private final Organisers organisers;
    private final Event event;
    private final Certification certification;

    CompetitionTale(Troupe troupe, Batches batches, Organisers organisers, Event event, Certification certification) {
        this.troupe = troupe;
        this.batches = batches;
        this.organisers = organisers;
        this.event = event;
        this.certification = certification;
    }

    @Override
    public List<Chapter> chapters() {
        var chapters = new ArrayList<Chapter>();
        chapters.addAll(association());
        chapters.addAll(group());
        chapters.addAll(enterprise());
        return chapters;
    }

    /** 市级二类, one item, from filing to the certificates in the competitors' hands. */
    private List<Chapter> association() {
        var filed = new Filed(
                "2026年北京市智造工匠职业技能竞赛",
                "MUNICIPAL_SECOND",
                "CITY_DEPARTMENT",
                "海淀区",
                "2026-03-21",
                "2026-03-22",
                List.of(Filed.item("6-31-01-03", List.of("1", "2"), 36, "2026-03-21", "2026-03-22", "海淀区职工技能实训基地")));
        return List.of(
                at("02-09T09:00", "competition-year", this::openYear),
                at("02-24T09:00", "competition-a-file", () -> organisers.file(ASSOCIATION, filed)),
                at("02-25T10:00", "competition-a-accept", () -> organisers.accept(ASSOCIATION)),
                at("02-27T10:00", "competition-a-receipt", () -> organisers.giveReceipt(ASSOCIATION)),
                at("03-10T09:00", "competition-a-plan", () -> event.plan(ASSOCIATION, 1, 36)),
                at(
                        "03-22T15:00",
                        "competition-a-check",
                        () -> event.inspect(ASSOCIATION, 1, "EVENT", "haidian", "haidian2")),
                at("03-23T09:00", "competition-a-questions", () -> event.fileQuestions(ASSOCIATION, 1)),
                at("03-23T10:00", "competition-a-received", () -> event.receiveQuestions(ASSOCIATION, 1)),
                at("03-23T11:00", "competition-a-scores", this::firstScores),
                at("03-23T14:00", "competition-a-rank", () -> event.rank(ASSOCIATION, 1)),
                at("03-23T15:00", "competition-a-public", () -> certification.publicise(ASSOCIATION, 1)),
                at("03-31T09:00", "competition-a-conclude", () -> certification.conclude(ASSOCIATION, 1)),
                at(
                        "04-01T09:00",
                        "competition-a-records",
                        () -> event.inspect(ASSOCIATION, 1, "RECORDS", "haidian", "haidian2")),
                at("04-01T10:00", "competition-a-certificates", () -> certification.file(ASSOCIATION, 1)),
                at("04-02T10:00", "competition-a-confirm", () -> certification.confirm(ASSOCIATION, 1)),
                at("04-02T15:00", "competition-a-seal", () -> certification.seal(ASSOCIATION, 1)),
                at("04-03T09:00", "competition-a-collect", () -> certification.collect(ASSOCIATION, 1)),
                at("04-08T09:00", "competition-a-distribute", () -> certification.distribute(ASSOCIATION, 1)));
    }

    /** One of the competitors has an account and sees the own result. */
    private void firstScores() {
        var known = new Competitors(11, 36, EMPLOYERS)
                .with(4, "119901198211051832", "冯磊", "男", EMPLOYERS[1], "fenglei@example.com");
        event.importScores(ASSOCIATION, 1, known);
    }

    /** 区和系统级, two items: one publicised, one waiting for its scores. */
    private List<Chapter> group() {
        var base = "京岚装备集团技能实训中心";
        var filed = new Filed(
                "2026年京岚装备集团职工职业技能竞赛",
                "DISTRICT",
                "GROUP_COMPANY",
                "丰台区",
                "2026-03-28",
                "2026-04-08",
                List.of(
                        Filed.item("6-18-01-01|数控车工", List.of("2", "3"), 120, "2026-03-28", "2026-03-29", base),
                        Filed.item("6-18-02-04|电焊工", List.of("2", "3"), 40, "2026-04-07", "2026-04-08", base)));
        return List.of(
                at("03-02T09:00", "competition-b-file", () -> organisers.file(GROUP, filed)),
                at("03-03T09:00", "competition-b-accept", () -> organisers.accept(GROUP)),
                at("03-05T09:00", "competition-b-receipt", () -> organisers.giveReceipt(GROUP)),
                at("03-17T09:00", "competition-b-plan-1", () -> event.plan(GROUP, 1, 120)),
                at("03-26T09:00", "competition-b-plan-2", () -> event.plan(GROUP, 2, 40)),
                at(
                        "03-29T15:00",
                        "competition-b-check-1",
                        () -> event.inspect(GROUP, 1, "EVENT", "fengtai", "fengtai2")),
                at("03-30T09:00", "competition-b-questions", () -> event.fileQuestions(GROUP, 1)),
                at("03-30T10:00", "competition-b-received", () -> event.receiveQuestions(GROUP, 1)),
                at(
                        "03-30T14:00",
                        "competition-b-scores",
                        () -> event.importScores(GROUP, 1, new Competitors(15, 120, EMPLOYERS))),
                at("03-31T09:00", "competition-b-rank", () -> event.rank(GROUP, 1)),
                at("04-07T09:00", "competition-b-public", () -> certification.publicise(GROUP, 1)),
                at(
                        "04-08T15:00",
                        "competition-b-check-2",
                        () -> event.inspect(GROUP, 2, "EVENT", "fengtai", "fengtai2")));
    }

    /** 企业和院校级, waiting for its receipt. */
    private List<Chapter> enterprise() {
        var filed = new Filed(
                "2026年云枢智能装备职工技能比武",
                "ENTERPRISE",
                "ENTERPRISE",
                "海淀区",
                "2026-05-23",
                "2026-05-24",
                List.of(Filed.item("6-31-07-03", List.of("3", "4"), 45, "2026-05-23", "2026-05-24", "云枢公司培训中心")));
        return List.of(
                at("04-08T11:00", "competition-c-file", () -> organisers.file(ENTERPRISE, filed)),
                at("04-09T11:00", "competition-c-accept", () -> organisers.accept(ENTERPRISE)));
    }

    private void openYear() {
        batches.open(new NewBatch(
                Organisers.PROGRAMME,
                2026,
                "2026年度",
                Map.of("apply", LocalDate.of(2026, 12, 9), "certify", LocalDate.of(2026, 12, 31)),
                Map.of(),
                troupe.actor("admin")));
    }
}
