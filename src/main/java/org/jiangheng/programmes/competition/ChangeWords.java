package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import org.jiangheng.occupation.Occupations;
import org.springframework.stereotype.Component;

/** A change in words. */
@Component
class ChangeWords {

    private final CompetitionRepository competitions;
    private final Occupations occupations;

    ChangeWords(CompetitionRepository competitions, Occupations occupations) {
        this.competitions = competitions;
        this.occupations = occupations;
    }

    String of(Change change) {
        if (change.kind() == Change.Kind.CANCEL) {
            return "取消整个竞赛。";
        }
        var item = change.item().flatMap(competitions::item).orElseThrow();
        var name = "“" + occupations.label(item.occupation()) + "”项目";
        if (change.kind() == Change.Kind.CANCEL_ITEM) {
            return "取消" + name + "。";
        }
        var parts = new ArrayList<String>();
        change.theoryOn().ifPresent(day -> parts.add("理论知识考试改在" + Days.chinese(day)));
        change.theoryPlace().ifPresent(place -> parts.add("理论知识考试地点改为" + place));
        change.skillOn().ifPresent(day -> parts.add("技能操作考核改在" + Days.chinese(day)));
        change.skillPlace().ifPresent(place -> parts.add("技能操作考核地点改为" + place));
        change.skillWeight()
                .ifPresent(weight -> parts.add("技能操作占比改为"
                        + weight.movePointRight(2).stripTrailingZeros().toPlainString() + "%"));
        return name + String.join("，", parts) + "。";
    }
}
