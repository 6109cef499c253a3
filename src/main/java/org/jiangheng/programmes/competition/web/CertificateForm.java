package org.jiangheng.programmes.competition.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CertificateFiling;
import org.jiangheng.programmes.competition.CertificateFiling.AwardCheck;
import org.jiangheng.programmes.competition.CertificateFiling.AwardDocument;
import org.jiangheng.programmes.competition.CertificateFiling.FirstCheck;
import org.jiangheng.programmes.competition.CertificateFiling.Member;
import org.jspecify.annotations.Nullable;

/**
 * What the organiser types on the page of the certificate filing.
 *
 * @param members one a line: 姓名，单位，职务
 * @param entry competitors compared, with {@code agrees} (YES or NO) and {@code difference} in the same order
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
        @Nullable List<String> difference) {

    private static final int PARTS = 3;

    static CertificateForm of(CertificateFiling filing) {
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
                List.of());
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

    /** Only rows somebody has looked at. */
    List<AwardCheck> checks() {
        return IntStream.range(0, list(entry).size())
                .boxed()
                .flatMap(this::check)
                .toList();
    }

    private Stream<AwardCheck> check(int row) {
        var said = at(agrees, row);
        return said.isEmpty()
                ? Stream.empty()
                : Stream.of(new AwardCheck(SubjectId.of(at(entry, row)), said.equals("YES"), at(difference, row)));
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
