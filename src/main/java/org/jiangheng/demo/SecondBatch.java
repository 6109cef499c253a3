package org.jiangheng.demo;

import static org.jiangheng.demo.Chapter.at;

import java.util.List;
import org.springframework.stereotype.Component;

/** The second batch, begun and mostly at one employer: something of everything. */
@Component
class SecondBatch implements Tale {

    private final Applicants applicants;
    private final Employers employers;

    SecondBatch(Applicants applicants, Employers employers) {
        this.applicants = applicants;
        this.employers = employers;
    }

    @Override
    public List<Chapter> chapters() {
        var some = new String[] {"panyu", "jinxin", "songjia", "hanrui", "guanpeng"};
        return List.of(
                at("03-30T15:00", "draft-2a", () -> applicants.draft(Opening.SECOND, "gaofeng", "meizhen")),
                at("03-30T15:30", "apply-2a", () -> applicants.submit(Opening.SECOND, "gaofeng", "meizhen")),
                at("03-31T11:00", "review-2a", () -> employers.findEligible(Opening.SECOND, "gaofeng", "meizhen")),
                at("03-31T11:10", "publicize-meizhen", () -> employers.publicize(Opening.SECOND, "meizhen")),
                at("04-02T15:00", "publicize-gaofeng", () -> employers.publicize(Opening.SECOND, "gaofeng")),
                at("04-07T15:00", "recommend-meizhen", () -> employers.recommend(Opening.SECOND, "meizhen")),
                at("04-08T16:30", "draft-2b", () -> applicants.draft(Opening.SECOND, some)),
                at("04-08T17:00", "apply-2b", () -> applicants.submit(Opening.SECOND, some)),
                at("04-09T09:00", "review-2b", () -> employers.findEligible(Opening.SECOND, "songjia", "hanrui")),
                at("04-09T09:30", "publicize-hanrui", () -> employers.publicize(Opening.SECOND, "hanrui")),
                at(
                        "04-09T10:00",
                        "return-jinxin",
                        () -> employers.sendBack(Opening.SECOND, "jinxin", "请补充换模时间对比的原始记录，并核对项目完成时间。")),
                at("04-09T15:00", "draft-shenqing", () -> applicants.draft(Opening.SECOND, "shenqing")));
    }
}
