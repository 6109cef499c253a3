package org.jiangheng.programmes.competition.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CertificateFiling;
import org.jiangheng.programmes.competition.CertificateFiling.AwardCheck;
import org.jiangheng.programmes.competition.CertificateFiling.AwardDocument;
import org.jiangheng.programmes.competition.CertificateFiling.Comparison;
import org.jiangheng.programmes.competition.CertificateFiling.FirstCheck;
import org.jiangheng.programmes.competition.CertificateFiling.Member;
import org.jspecify.annotations.Nullable;

/**
 * What the organiser types on the page of the certificate filing.
 *
 * @param members one a line: 姓名，单位，职务
 * @param entry competitors shown, with {@code agrees} (YES, NO or blank) and {@code difference} in the same order
 * @param restAgrees whether the button that marks everybody else as agreeing was pressed
 * @param who what was searched for
 * @param at the page of the list that is shown
 * @param to the page to go to once this one is kept
 */
record CertificateForm(
        @Nullable String awardTitle,
        @Nullable String awardNumber,
        @Nullable String awardOn,
        @Nullable String opinion,
        @Nullable String checkedBy,
        @Nullable String members,
        @Nullable List<String> entry,
        @Nullable List<String> agrees,
        @Nullable List<String> difference,
        @Nullable Boolean restAgrees,
        @Nullable String who,
        @Nullable Integer at,
        @Nullable Integer to) {

    private static final int PARTS = 3;

    /** What is said of one competitor. */
    record Said(String agrees, String difference) {

        static final Said NOTHING = new Said("", "");
    }

    static CertificateForm of(CertificateFiling filing, String who, int at) {
        var lines = filing.committee().stream()
                .map(member -> String.join("，", member.name(), member.unit(), member.role()))
                .toList();
        return new CertificateForm(
                filing.award().title(),
                filing.award().number(),
                filing.award().day().map(LocalDate::toString).orElse(""),
                filing.firstCheck().opinion(),
                filing.firstCheck().by(),
                String.join("\n", lines),
                List.of(),
                List.of(),
                List.of(),
                false,
                who,
                at,
                at);
    }

    AwardDocument award() {
        return new AwardDocument(text(awardTitle), text(awardNumber), day());
    }

    FirstCheck check() {
        return new FirstCheck(text(opinion), text(checkedBy));
    }

    List<Member> committee() {
        return text(members)
                .lines()
                .map(line -> line.strip().split("\\s*[，,、\\t]\\s*", PARTS))
                .filter(parts -> !parts[0].isBlank())
                .map(parts -> new Member(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : ""))
                .toList();
    }

    /** Only rows somebody has looked at say something. */
    Comparison comparison() {
        var typed = typed();
        var said = typed.entrySet().stream()
                .filter(row -> !row.getValue().agrees().isEmpty())
                .map(row -> check(row.getKey(), row.getValue()))
                .toList();
        return new Comparison(List.copyOf(typed.keySet()), said, Boolean.TRUE.equals(restAgrees));
    }

    private static AwardCheck check(SubjectId entry, Said said) {
        boolean agrees = said.agrees().equals("YES");
        return new AwardCheck(entry, agrees, agrees ? "" : said.difference());
    }

    /** The rows shown, as they came back. */
    Map<SubjectId, Said> typed() {
        var rows = new LinkedHashMap<SubjectId, Said>();
        for (int row = 0; row < list(entry).size(); row++) {
            rows.put(SubjectId.of(at(entry, row)), new Said(at(agrees, row), at(difference, row)));
        }
        return rows;
    }

    String searched() {
        return text(who);
    }

    int page() {
        return Objects.requireNonNullElse(at, 1);
    }

    int next() {
        return Objects.requireNonNullElse(to, page());
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(text(awardOn)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String at(@Nullable List<String> values, int row) {
        return row < list(values).size() ? list(values).get(row).strip() : "";
    }

    private static List<String> list(@Nullable List<String> given) {
        return Objects.requireNonNullElse(given, List.of());
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
