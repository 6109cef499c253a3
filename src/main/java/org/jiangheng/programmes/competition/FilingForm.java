package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answers of {@code competition-apply}: 竞赛备案申报 as filled in (CC-F1). Component names are the form's keys; absent lists are
 * empty, absent texts blank, so that rules need not ask.
 *
 * @param level name of a {@link CompetitionLevel} (CC-02, CC-03)
 * @param host name of a {@link Host} (CC-09 … CC-11)
 * @param selection whether it is a Beijing trial for a national competition
 * @param department of the organising committee's office (CC-42)
 * @param executiveOrganiser 承办单位, who holds it for the organiser
 * @param licenceUntil {@code yyyy-MM-dd}, the last day the licence is valid (CC-38)
 * @param licencePermanent whether the licence has no last day
 * @param promotionRatio percent of the lower stage's competitors that go on (CC-42, CC-68)
 * @param questions by what and by whom the questions are set (竞赛试题, CC-42)
 * @param tieRule how equal totals with equal skill marks are told apart (CC-19)
 * @param lowerStages receipt numbers of the lower stages, one per line (CC-68)
 * @param signature name of who signs for the organiser, typed
 */
public record FilingForm(
        String name,
        String level,
        String host,
        boolean selection,
        String department,
        String executiveOrganiser,
        String coOrganiser,
        String startsOn,
        String endsOn,
        String venueDistrict,
        String recordsDistrict,
        String contact,
        String contactPhone,
        String licenceUntil,
        boolean licencePermanent,
        @Nullable BigDecimal promotionRatio,
        String rewards,
        String questions,
        String tieRule,
        String lowerStages,
        List<Line> items,
        boolean undertaking,
        String signature) {

    public FilingForm {
        name = text(name);
        level = text(level);
        host = text(host);
        department = text(department);
        executiveOrganiser = text(executiveOrganiser);
        coOrganiser = text(coOrganiser);
        startsOn = text(startsOn);
        endsOn = text(endsOn);
        venueDistrict = text(venueDistrict);
        recordsDistrict = text(recordsDistrict);
        contact = text(contact);
        contactPhone = text(contactPhone);
        licenceUntil = text(licenceUntil);
        rewards = text(rewards);
        questions = text(questions);
        tieRule = text(tieRule);
        lowerStages = text(lowerStages);
        items = items == null ? List.of() : List.copyOf(items);
        signature = text(signature);
    }

    /**
     * One item of the competition (CC-44).
     *
     * @param occupation value of a choice: code, or {@code code|trade}
     * @param levels digits of the levels certificates are meant for (CC-06)
     * @param team whether nobody gets a total of their own (CC-22)
     * @param theoryShare percent of the total
     * @param theoryPass blank stands for the default share of the full mark (CC-20)
     * @param theoryOn {@code yyyy-MM-dd}
     */
    public record Line(
            String occupation,
            List<String> levels,
            boolean team,
            @Nullable Integer expected,
            @Nullable BigDecimal theoryShare,
            @Nullable BigDecimal skillShare,
            @Nullable BigDecimal theoryFull,
            @Nullable BigDecimal skillFull,
            @Nullable BigDecimal theoryPass,
            @Nullable BigDecimal skillPass,
            @Nullable Integer sessions,
            String theoryOn,
            String theoryPlace,
            String skillOn,
            String skillPlace) {

        public Line {
            occupation = text(occupation);
            levels = levels == null ? List.of() : List.copyOf(levels);
            theoryOn = text(theoryOn);
            theoryPlace = text(theoryPlace);
            skillOn = text(skillOn);
            skillPlace = text(skillPlace);
        }
    }

    /** The receipt numbers of the lower stages, as typed one per line. */
    List<String> lowerReceipts() {
        return lowerStages
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
