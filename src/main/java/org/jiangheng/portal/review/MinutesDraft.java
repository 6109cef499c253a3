package org.jiangheng.portal.review;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jiangheng.calendar.Time;
import org.jiangheng.panel.Session;

/** A first wording of the minutes for the leader to go on from. */
final class MinutesDraft {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(Time.BEIJING);

    private MinutesDraft() {}

    static String of(Session session, int experts, List<String> passed) {
        var day = session.startsAt().map(DAY::format).orElse("");
        var outcome = passed.isEmpty() ? "没有人员通过评审。" : "通过 " + passed.size() + " 人：" + String.join("、", passed) + "。";
        return day + "，评审组在" + session.place() + "召开评审会，应到专家 " + experts + " 名。\n"
                + "评审组对 " + session.candidates().size() + " 名参评人员进行了业绩评定和现场答辩，并对两项成绩均达标的人员投票表决。\n"
                + outcome;
    }
}
