package org.jiangheng.demo;

import static org.jiangheng.demo.Chapter.at;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The first batch, those who apply on the last days, two of them in vain: they wait at the counter, for their fee and for their panel. */
@Component
class LastDays implements Tale {

    private final Applicants applicants;
    private final Employers employers;
    private final Centre centre;

    LastDays(Applicants applicants, Employers employers, Centre centre) {
        this.applicants = applicants;
        this.employers = employers;
        this.centre = centre;
    }

    @Override
    public List<Chapter> chapters() {
        var late = new String[] {"kangshun", "luojin", "huangqiang", "caiying", "shibin", "fenglei"};
        return List.of(
                at("03-26T16:00", "draft-late", () -> applicants.draft(Opening.FIRST, late)),
                at("03-26T16:30", "apply-late", () -> applicants.submit(Opening.FIRST, late)),
                at("03-27T15:00", "draft-last", () -> applicants.draft(Opening.FIRST, "panyu", "jinxin", "songjia")),
                at("03-27T16:00", "apply-last", () -> applicants.submit(Opening.FIRST, "panyu", "jinxin")),
                at("03-30T09:00", "review-late", () -> employers.findEligible(Opening.FIRST, late)),
                at("03-30T09:30", "publicize-late", () -> employers.publicize(Opening.FIRST, late)),
                at(
                        "03-30T10:00",
                        "refuse-panyu",
                        () -> employers.findIneligible(
                                Opening.FIRST, "panyu", "仅为项目参与人，尚不能证明在“智改数转”中起到重要作用，建议积累业绩后再行申报。")),
                at("04-03T09:00", "recommend-late", () -> employers.recommend(Opening.FIRST, late)),
                at("04-03T10:00", "send-kangshun", () -> employers.send(Opening.FIRST, "kangshun")),
                at("04-03T10:10", "send-luojin", () -> employers.send(Opening.FIRST, "luojin")),
                at("04-03T15:30", "send-huangqiang", () -> employers.send(Opening.FIRST, "huangqiang", "caiying")),
                at("04-03T16:40", "send-shibin", () -> employers.send(Opening.FIRST, "shibin", "fenglei")),
                at("04-07T14:00", "check-kangshun", () -> centre.check("kangshun")),
                at("04-07T14:10", "check-luojin", () -> centre.check("luojin")),
                at(
                        "04-08T15:00",
                        "check-shibin",
                        () -> centre.check("shibin", Map.of("fenglei", "劳动关系证明未加盖单位公章，且所附业绩材料不能证明本人为主要完成人。"))),
                at("04-08T16:00", "pay-kangshun", () -> centre.confirmPayments("kangshun")),
                at("04-08T16:10", "pay-luojin", () -> centre.confirmPayments("luojin")));
    }
}
