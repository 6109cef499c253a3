package org.jiangheng.demo;

import static org.jiangheng.demo.Chapter.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.panel.Part;
import org.springframework.stereotype.Component;

/**
 * What happens between 20 March, when the notice was issued, and the morning of 10 April 2026, in the order of time; the people were
 * there before. Four lists are
 * sent early: one has its certificates, one is publicised, one waits for a signature, one is before its experts. What came on the last
 * day waits at the counter, for its fee and for its panel; the second batch has begun.
 */
@Component
class Story implements Tale {

    static final String FIRST = "首批";
    static final String SECOND = "第二批";

    private static final List<String> FIVE = List.of("zhuanjia1", "zhuanjia2", "zhuanjia4", "zhuanjia6", "zhuanjia7");
    private static final List<String> SEVEN =
            List.of("zhuanjia1", "zhuanjia2", "zhuanjia3", "zhuanjia4", "zhuanjia5", "zhuanjia6", "zhuanjia7");

    private final Casting casting;
    private final Troupe troupe;
    private final Batches batches;
    private final Applicants applicants;
    private final Employers employers;
    private final Centre centre;
    private final Judges judges;

    Story(
            Casting casting,
            Troupe troupe,
            Batches batches,
            Applicants applicants,
            Employers employers,
            Centre centre,
            Judges judges) {
        this.casting = casting;
        this.troupe = troupe;
        this.batches = batches;
        this.applicants = applicants;
        this.employers = employers;
        this.centre = centre;
        this.judges = judges;
    }

    @Override
    public List<Chapter> chapters() {
        var chapters = new ArrayList<Chapter>();
        chapters.addAll(opening());
        chapters.addAll(applications());
        chapters.addAll(lastDays());
        chapters.addAll(lists());
        chapters.addAll(firstReview());
        chapters.addAll(april());
        chapters.addAll(reviews());
        chapters.addAll(secondBatch());
        return chapters;
    }

    private List<Chapter> opening() {
        return List.of(
                at("02-09T08:30", "staff", casting::staff),
                at("02-09T08:32", "experts", casting::judges),
                at("02-09T08:34", "companies", casting::companies),
                at("02-09T08:36", "applicants", casting::applicants),
                at("03-20T09:00", "first-batch", () -> open(FIRST, "03-27", "04-03", "04-13", "04-24")),
                at("03-20T09:02", "auditor", () -> centre.audit(FIRST)),
                at("03-20T09:05", "second-batch", () -> open(SECOND, "06-12", "06-24", "07-24", "08-28")));
    }

    private List<Chapter> applications() {
        return List.of(
                at("03-20T09:30", "draft-a", () -> applicants.draft(FIRST, "shenqing", "linwei", "shitao", "guanpeng")),
                at(
                        "03-20T10:00",
                        "apply-a",
                        () -> applicants.submit(FIRST, "shenqing", "linwei", "shitao", "guanpeng")),
                at(
                        "03-20T14:00",
                        "review-a",
                        () -> employers.findEligible(FIRST, "shenqing", "linwei", "shitao", "guanpeng")),
                at(
                        "03-20T15:00",
                        "publicize-a",
                        () -> employers.publicize(FIRST, "shenqing", "linwei", "shitao", "guanpeng")),
                at("03-23T10:00", "draft-b", () -> applicants.draft(FIRST, "zhuyan", "ludan", "weichao")),
                at("03-23T10:30", "apply-b", () -> applicants.submit(FIRST, "zhuyan", "ludan", "weichao")),
                at("03-24T09:30", "review-b", () -> employers.findEligible(FIRST, "zhuyan", "ludan", "weichao")),
                at("03-24T10:00", "publicize-b", () -> employers.publicize(FIRST, "zhuyan", "ludan", "weichao")),
                at("03-24T14:00", "draft-c", () -> applicants.draft(FIRST, "haojun", "yeming")),
                at("03-24T14:30", "apply-c", () -> applicants.submit(FIRST, "haojun", "yeming")),
                at("03-25T09:30", "review-c", () -> employers.findEligible(FIRST, "haojun", "yeming")),
                at("03-25T10:00", "publicize-c", () -> employers.publicize(FIRST, "haojun", "yeming")),
                at("03-25T14:00", "draft-d", () -> applicants.draft(FIRST, "tanjie", "xuyun", "duanyi")),
                at("03-25T14:30", "apply-d", () -> applicants.submit(FIRST, "tanjie", "xuyun", "duanyi")),
                at("03-26T10:00", "review-d", () -> employers.findEligible(FIRST, "tanjie", "xuyun", "duanyi")),
                at("03-26T10:20", "publicize-d", () -> employers.publicize(FIRST, "tanjie", "xuyun", "duanyi")));
    }

    /** Those who apply on the last days, two of them in vain. */
    private List<Chapter> lastDays() {
        var late = new String[] {"kangshun", "luojin", "huangqiang", "caiying", "shibin", "fenglei"};
        return List.of(
                at("03-26T16:00", "draft-late", () -> applicants.draft(FIRST, late)),
                at("03-26T16:30", "apply-late", () -> applicants.submit(FIRST, late)),
                at("03-27T15:00", "draft-last", () -> applicants.draft(FIRST, "panyu", "jinxin", "songjia")),
                at("03-27T16:00", "apply-last", () -> applicants.submit(FIRST, "panyu", "jinxin")),
                at("03-30T09:00", "review-late", () -> employers.findEligible(FIRST, late)),
                at("03-30T09:30", "publicize-late", () -> employers.publicize(FIRST, late)),
                at(
                        "03-30T10:00",
                        "refuse-panyu",
                        () -> employers.findIneligible(FIRST, "panyu", "仅为项目参与人，尚不能证明在“智改数转”中起到重要作用，建议积累业绩后再行申报。")),
                at("04-03T09:00", "recommend-late", () -> employers.recommend(FIRST, late)),
                at("04-03T10:00", "send-kangshun", () -> employers.send(FIRST, "kangshun")),
                at("04-03T10:10", "send-luojin", () -> employers.send(FIRST, "luojin")),
                at("04-03T15:30", "send-huangqiang", () -> employers.send(FIRST, "huangqiang", "caiying")),
                at("04-03T16:40", "send-shibin", () -> employers.send(FIRST, "shibin", "fenglei")));
    }

    private List<Chapter> lists() {
        return List.of(
                at(
                        "03-26T09:00",
                        "recommend-a",
                        () -> employers.recommend(FIRST, "shenqing", "linwei", "shitao", "guanpeng")),
                at("03-26T09:30", "send-shenqing", () -> employers.send(FIRST, "shenqing", "linwei")),
                at("03-26T09:40", "send-shitao", () -> employers.send(FIRST, "shitao", "guanpeng")),
                at("03-26T11:00", "check-shenqing", () -> centre.check("shenqing")),
                at("03-26T11:20", "check-shitao", () -> centre.check("shitao")),
                at("03-30T11:00", "recommend-b", () -> employers.recommend(FIRST, "zhuyan", "ludan", "weichao")),
                at("03-30T11:30", "send-zhuyan", () -> employers.send(FIRST, "zhuyan", "ludan")),
                at("03-30T11:40", "send-weichao", () -> employers.send(FIRST, "weichao")),
                at("03-30T14:00", "check-zhuyan", () -> centre.check("zhuyan")),
                at("03-30T14:10", "check-weichao", () -> centre.check("weichao")),
                at("03-31T10:00", "recommend-c", () -> employers.recommend(FIRST, "haojun", "yeming")),
                at("03-31T10:10", "send-haojun", () -> employers.send(FIRST, "haojun", "yeming")),
                at("03-31T10:40", "check-haojun", () -> centre.check("haojun")),
                at("04-01T09:30", "recommend-d", () -> employers.recommend(FIRST, "tanjie", "xuyun", "duanyi")),
                at("04-01T09:40", "send-tanjie", () -> employers.send(FIRST, "tanjie")),
                at("04-01T09:50", "send-xuyun", () -> employers.send(FIRST, "xuyun")),
                at("04-01T10:00", "send-duanyi", () -> employers.send(FIRST, "duanyi")),
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

    private List<Chapter> april() {
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
                at("04-07T14:00", "check-kangshun", () -> centre.check("kangshun")),
                at("04-07T14:10", "check-luojin", () -> centre.check("luojin")),
                at(
                        "04-08T15:00",
                        "check-shibin",
                        () -> centre.check("shibin", Map.of("fenglei", "劳动关系证明未加盖单位公章，且所附业绩材料不能证明本人为主要完成人。"))),
                at("04-08T16:00", "pay-kangshun", () -> centre.confirmPayments("kangshun")),
                at("04-08T16:10", "pay-luojin", () -> centre.confirmPayments("luojin")),
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

    /** The second batch, mostly at one employer: something of everything. */
    private List<Chapter> secondBatch() {
        var some = new String[] {"panyu", "jinxin", "songjia", "hanrui", "guanpeng"};
        return List.of(
                at("03-30T15:00", "draft-2a", () -> applicants.draft(SECOND, "gaofeng", "meizhen")),
                at("03-30T15:30", "apply-2a", () -> applicants.submit(SECOND, "gaofeng", "meizhen")),
                at("03-31T11:00", "review-2a", () -> employers.findEligible(SECOND, "gaofeng", "meizhen")),
                at("03-31T11:10", "publicize-meizhen", () -> employers.publicize(SECOND, "meizhen")),
                at("04-02T15:00", "publicize-gaofeng", () -> employers.publicize(SECOND, "gaofeng")),
                at("04-07T15:00", "recommend-meizhen", () -> employers.recommend(SECOND, "meizhen")),
                at("04-08T16:30", "draft-2b", () -> applicants.draft(SECOND, some)),
                at("04-08T17:00", "apply-2b", () -> applicants.submit(SECOND, some)),
                at("04-09T09:00", "review-2b", () -> employers.findEligible(SECOND, "songjia", "hanrui")),
                at("04-09T09:30", "publicize-hanrui", () -> employers.publicize(SECOND, "hanrui")),
                at(
                        "04-09T10:00",
                        "return-jinxin",
                        () -> employers.sendBack(SECOND, "jinxin", "请补充换模时间对比的原始记录，并核对项目完成时间。")),
                at("04-09T15:00", "draft-shenqing", () -> applicants.draft(SECOND, "shenqing")));
    }

    /** The dates of the notice (DR-48 to DR-51). */
    private void open(String name, String apply, String recommend, String review, String certify) {
        batches.open(new NewBatch(
                Troupe.PROGRAMME,
                2026,
                name,
                Map.of(
                        "apply", LocalDate.parse("2026-" + apply),
                        "recommend", LocalDate.parse("2026-" + recommend),
                        "review", LocalDate.parse("2026-" + review),
                        "certify", LocalDate.parse("2026-" + certify)),
                Map.of(),
                troupe.actor("admin")));
    }
}
