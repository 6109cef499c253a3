package org.jiangheng.demo;

import static org.jiangheng.demo.Chapter.at;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangheng.panel.Part;
import org.springframework.stereotype.Component;

/**
 * The first batch, in four lists (a to d) that are sent early: on the morning of 10 April 2026 one has its certificates, one is
 * publicised, one waits for a signature, one is before its experts.
 */
@Component
class EarlyLists implements Tale {

    private static final List<String> FIVE = List.of("zhuanjia1", "zhuanjia2", "zhuanjia4", "zhuanjia6", "zhuanjia7");
    private static final List<String> SEVEN =
            List.of("zhuanjia1", "zhuanjia2", "zhuanjia3", "zhuanjia4", "zhuanjia5", "zhuanjia6", "zhuanjia7");

    private final Applicants applicants;
    private final Employers employers;
    private final Centre centre;
    private final Judges judges;

    EarlyLists(Applicants applicants, Employers employers, Centre centre, Judges judges) {
        this.applicants = applicants;
        this.employers = employers;
        this.centre = centre;
        this.judges = judges;
    }

    @Override
    public List<Chapter> chapters() {
        return Stream.of(applications(), lists(), firstReview(), preparations(), reviews())
                .flatMap(List::stream)
                .toList();
    }

    private List<Chapter> applications() {
        return List.of(
                at(
                        "03-20T09:30",
                        "draft-a",
                        () -> applicants.draft(Opening.FIRST, "shenqing", "linwei", "shitao", "guanpeng")),
                at(
                        "03-20T10:00",
                        "apply-a",
                        () -> applicants.submit(Opening.FIRST, "shenqing", "linwei", "shitao", "guanpeng")),
                at(
                        "03-20T14:00",
                        "review-a",
                        () -> employers.findEligible(Opening.FIRST, "shenqing", "linwei", "shitao", "guanpeng")),
                at(
                        "03-20T15:00",
                        "publicize-a",
                        () -> employers.publicize(Opening.FIRST, "shenqing", "linwei", "shitao", "guanpeng")),
                at("03-23T10:00", "draft-b", () -> applicants.draft(Opening.FIRST, "zhuyan", "ludan", "weichao")),
                at("03-23T10:30", "apply-b", () -> applicants.submit(Opening.FIRST, "zhuyan", "ludan", "weichao")),
                at(
                        "03-24T09:30",
                        "review-b",
                        () -> employers.findEligible(Opening.FIRST, "zhuyan", "ludan", "weichao")),
                at(
                        "03-24T10:00",
                        "publicize-b",
                        () -> employers.publicize(Opening.FIRST, "zhuyan", "ludan", "weichao")),
                at("03-24T14:00", "draft-c", () -> applicants.draft(Opening.FIRST, "haojun", "yeming")),
                at("03-24T14:30", "apply-c", () -> applicants.submit(Opening.FIRST, "haojun", "yeming")),
                at("03-25T09:30", "review-c", () -> employers.findEligible(Opening.FIRST, "haojun", "yeming")),
                at("03-25T10:00", "publicize-c", () -> employers.publicize(Opening.FIRST, "haojun", "yeming")),
                at("03-25T14:00", "draft-d", () -> applicants.draft(Opening.FIRST, "tanjie", "xuyun", "duanyi")),
                at("03-25T14:30", "apply-d", () -> applicants.submit(Opening.FIRST, "tanjie", "xuyun", "duanyi")),
                at("03-26T10:00", "review-d", () -> employers.findEligible(Opening.FIRST, "tanjie", "xuyun", "duanyi")),
                at(
                        "03-26T10:20",
                        "publicize-d",
                        () -> employers.publicize(Opening.FIRST, "tanjie", "xuyun", "duanyi")));
    }

    private List<Chapter> lists() {
        return List.of(
                at(
                        "03-26T09:00",
                        "recommend-a",
                        () -> employers.recommend(Opening.FIRST, "shenqing", "linwei", "shitao", "guanpeng")),
                at("03-26T09:30", "send-shenqing", () -> employers.send(Opening.FIRST, "shenqing", "linwei")),
                at("03-26T09:40", "send-shitao", () -> employers.send(Opening.FIRST, "shitao", "guanpeng")),
                at("03-26T11:00", "check-shenqing", () -> centre.check("shenqing")),
                at("03-26T11:20", "check-shitao", () -> centre.check("shitao")),
                at(
                        "03-30T11:00",
                        "recommend-b",
                        () -> employers.recommend(Opening.FIRST, "zhuyan", "ludan", "weichao")),
                at("03-30T11:30", "send-zhuyan", () -> employers.send(Opening.FIRST, "zhuyan", "ludan")),
                at("03-30T11:40", "send-weichao", () -> employers.send(Opening.FIRST, "weichao")),
                at("03-30T14:00", "check-zhuyan", () -> centre.check("zhuyan")),
                at("03-30T14:10", "check-weichao", () -> centre.check("weichao")),
                at("03-31T10:00", "recommend-c", () -> employers.recommend(Opening.FIRST, "haojun", "yeming")),
                at("03-31T10:10", "send-haojun", () -> employers.send(Opening.FIRST, "haojun", "yeming")),
                at("03-31T10:40", "check-haojun", () -> centre.check("haojun")),
                at("04-01T09:30", "recommend-d", () -> employers.recommend(Opening.FIRST, "tanjie", "xuyun", "duanyi")),
                at("04-01T09:40", "send-tanjie", () -> employers.send(Opening.FIRST, "tanjie")),
                at("04-01T09:50", "send-xuyun", () -> employers.send(Opening.FIRST, "xuyun")),
                at("04-01T10:00", "send-duanyi", () -> employers.send(Opening.FIRST, "duanyi")),
                at("04-01T10:30", "check-tanjie", () -> centre.check("tanjie")),
                at("04-01T10:40", "check-xuyun", () -> centre.check("xuyun")),
                at("04-01T10:50", "check-duanyi", () -> centre.check("duanyi")));
    }

    /** The first panel: one does not reach 60 in the performance part, one is objected to. */
    private List<Chapter> firstReview() {
        return List.of(
                at("03-26T14:00", "pay-shenqing", () -> centre.confirmPayments("shenqing")),
                at("03-26T14:10", "pay-shitao", () -> centre.confirmPayments("shitao")),
                at(
                        "03-26T15:00",
                        "prepare-a",
                        () -> centre.prepare("2026-03-31T09:00", FIVE, "shenqing", "linwei", "shitao", "guanpeng")),
                at(
                        "03-31T09:30",
                        "performance-a",
                        () -> judges.score("shenqing", Part.PERFORMANCE, Map.of("guanpeng", 52, "shenqing", 86))),
                at("03-31T14:00", "defence-a", () -> judges.score("shenqing", Part.DEFENCE, Map.of("guanpeng", 70))),
                at("03-31T16:00", "vote-a", () -> judges.vote("shenqing")),
                at("03-31T16:30", "sign-a", () -> judges.sign("shenqing")),
                at("03-31T17:00", "approve-a", () -> centre.approve("shenqing")),
                at(
                        "04-02T10:00",
                        "object-shitao",
                        () -> centre.object("shitao", "樊一鸣", "13900000001", "所列焊接工艺项目的主要完成人另有其人，请核查本人在项目中的分工。")));
    }

    private List<Chapter> preparations() {
        return List.of(
                at("03-31T09:00", "pay-zhuyan", () -> centre.confirmPayments("zhuyan")),
                at("03-31T09:10", "pay-weichao", () -> centre.confirmPayments("weichao")),
                at(
                        "04-01T09:00",
                        "prepare-b",
                        () -> centre.prepare("2026-04-07T09:00", FIVE, "zhuyan", "ludan", "weichao")),
                at("04-01T14:00", "pay-haojun", () -> centre.confirmPayments("haojun")),
                at("04-01T15:00", "prepare-c", () -> centre.prepare("2026-04-08T09:00", FIVE, "haojun", "yeming")),
                at("04-02T09:00", "pay-tanjie", () -> centre.confirmPayments("tanjie")),
                at("04-02T09:05", "pay-xuyun", () -> centre.confirmPayments("xuyun")),
                at("04-02T09:10", "pay-duanyi", () -> centre.confirmPayments("duanyi")),
                at(
                        "04-02T09:30",
                        "prepare-d",
                        () -> centre.prepare("2026-04-10T09:00", SEVEN, "tanjie", "xuyun", "duanyi")),
                at("04-10T08:50", "begin-d", () -> judges.begin("tanjie", "zhuanjia1")));
    }

    private List<Chapter> reviews() {
        return List.of(
                at(
                        "04-07T09:30",
                        "performance-b",
                        () -> judges.score("zhuyan", Part.PERFORMANCE, Map.of("zhuyan", 88))),
                at("04-07T10:30", "defence-b", () -> judges.score("zhuyan", Part.DEFENCE, Map.of())),
                at("04-07T11:00", "vote-b", () -> judges.vote("zhuyan")),
                at("04-07T11:30", "sign-b", () -> judges.sign("zhuyan")),
                at(
                        "04-08T09:30",
                        "performance-c",
                        () -> judges.score("haojun", Part.PERFORMANCE, Map.of("haojun", 87))),
                at("04-08T10:30", "defence-c", () -> judges.score("haojun", Part.DEFENCE, Map.of("yeming", 78))),
                at("04-08T11:00", "vote-c", () -> judges.vote("haojun")),
                at("04-08T11:30", "sign-c", () -> judges.sign("haojun")),
                at("04-08T14:00", "approve-b", () -> centre.approve("zhuyan")));
    }
}
