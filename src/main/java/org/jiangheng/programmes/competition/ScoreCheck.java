package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.party.IdentityPaper;
import org.jiangheng.sheet.SheetProblem;
import org.jiangheng.sheet.SheetReading;
import org.jiangheng.sheet.SheetRow;

/** What a score list may say, row by row: knows the item, not yet the other lists and people (CC-F9, XC-27). */
final class ScoreCheck {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_EMPLOYER = 100;
    private static final int LONGEST_EDUCATION = 20;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9-]{7,20}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,20}");
    private static final Map<String, IdentityPaper> PAPERS =
            Stream.of(IdentityPaper.values()).collect(Collectors.toMap(IdentityPaper::label, paper -> paper));

    private final Item item;
    private final List<StagedEntry> entries = new ArrayList<>();
    private final List<SheetProblem> problems;
    private final Set<String> refused;
    private final Map<String, Integer> rowsOfNumbers = new HashMap<>();

    private ScoreCheck(Item item, SheetReading reading) {
        this.item = item;
        this.problems = new ArrayList<>(reading.problems());
        this.refused = reading.problems().stream()
                .map(problem -> cell(problem.row(), problem.column()))
                .collect(Collectors.toSet());
    }

    /** Rows as they were understood, and everything that is wrong with them. */
    record Checked(List<StagedEntry> entries, List<SheetProblem> problems) {}

    static Checked of(Item item, SheetReading reading) {
        var check = new ScoreCheck(item, reading);
        reading.rows().forEach(check::take);
        return new Checked(check.entries, check.problems);
    }

    private void take(SheetRow row) {
        var paper = PAPERS.getOrDefault(ScoreColumn.PAPER.of(row), IdentityPaper.RESIDENT_IDENTITY_CARD);
        var identity = identity(row, paper);
        var theorySigned = ScoreColumn.THEORY_SIGNED.isYes(row);
        var skillSigned = ScoreColumn.SKILL_SIGNED.isYes(row);
        var disqualified = ScoreColumn.DISQUALIFIED.isYes(row);
        entries.add(new StagedEntry(
                row.number(),
                paper,
                identity,
                shortText(row, ScoreColumn.NAME, LONGEST_NAME),
                gender(row, paper, identity),
                shortText(row, ScoreColumn.EMPLOYER, LONGEST_EMPLOYER),
                contact(row, ScoreColumn.PHONE, PHONE),
                contact(row, ScoreColumn.EMAIL, EMAIL),
                shortText(row, ScoreColumn.EDUCATION, LONGEST_EDUCATION),
                session(row),
                theorySigned,
                skillSigned,
                score(row, ScoreColumn.THEORY, theorySigned, item.theoryFull(), disqualified),
                score(row, ScoreColumn.SKILL, skillSigned, item.skillFull(), disqualified),
                disqualified));
    }

    private String identity(SheetRow row, IdentityPaper paper) {
        var typed = ScoreColumn.IDENTITY.of(row);
        if (typed.isEmpty() || ScoreColumn.PAPER.of(row).isEmpty()) {
            return "";
        }
        try {
            var number = paper.listed(typed);
            var earlier = rowsOfNumbers.putIfAbsent(paper + number, row.number());
            if (earlier != null) {
                error(row, ScoreColumn.IDENTITY, "competition.rowTwice", earlier);
            }
            return number;
        } catch (RuleViolated invalid) {
            error(row, ScoreColumn.IDENTITY, invalid.code(), invalid.arguments().toArray());
            return "";
        }
    }

    private String gender(SheetRow row, IdentityPaper paper, String identity) {
        var gender = ScoreColumn.GENDER.of(row);
        if (paper.isOnline() && !identity.isEmpty() && !gender.isEmpty()) {
            var male = new IdentityNumber(identity).isMale();
            if (male != gender.equals("男")) {
                error(row, ScoreColumn.GENDER, "competition.rowGender", male ? "男" : "女");
            }
        }
        return gender;
    }

    private String shortText(SheetRow row, ScoreColumn column, int longest) {
        var text = column.of(row);
        if (text.codePointCount(0, text.length()) > longest) {
            error(row, column, "sheet.textTooLong", longest);
        }
        return text;
    }

    /** What cannot be an address is left out: it is optional. */
    private String contact(SheetRow row, ScoreColumn column, Pattern form) {
        var text = column.of(row);
        if (text.isEmpty() || form.matcher(text).matches()) {
            return text;
        }
        problems.add(SheetProblem.warning(row.number(), column.title(), "competition.rowContact"));
        return "";
    }

    private int session(SheetRow row) {
        var text = ScoreColumn.SESSION.of(row);
        if (text.isEmpty() && item.sessions() == 1) {
            return 1;
        }
        if (text.isEmpty() && !isRefused(row, ScoreColumn.SESSION)) {
            error(row, ScoreColumn.SESSION, "competition.rowSessionMissing", item.sessions());
        }
        if (text.isEmpty()) {
            return 0;
        }
        var session = new BigDecimal(text);
        if (session.signum() <= 0 || session.compareTo(BigDecimal.valueOf(item.sessions())) > 0) {
            error(row, ScoreColumn.SESSION, "competition.rowSession", item.sessions());
            return 0;
        }
        return session.intValueExact();
    }

    private Optional<BigDecimal> score(
            SheetRow row, ScoreColumn column, boolean signed, BigDecimal full, boolean disqualified) {
        var text = column.of(row);
        if (text.isEmpty()) {
            if (signed && !disqualified && !isRefused(row, column)) {
                error(row, column, "competition.rowScoreMissing");
            }
            return Optional.empty();
        }
        var score = new BigDecimal(text);
        if (!signed) {
            error(row, column, "competition.rowNotSigned");
        }
        if (score.signum() < 0) {
            error(row, column, "competition.rowNegative");
        } else if (score.compareTo(full) > 0) {
            error(
                    row,
                    column,
                    "competition.rowAboveFull",
                    full.stripTrailingZeros().toPlainString());
        }
        return Optional.of(score);
    }

    /** Whether the cell was refused already as it was read. */
    private boolean isRefused(SheetRow row, ScoreColumn column) {
        return !refused.isEmpty() && refused.contains(cell(row.number(), column.title()));
    }

    private static String cell(int row, String column) {
        return row + " " + column;
    }

    private void error(SheetRow row, ScoreColumn column, String code, Object... arguments) {
        problems.add(SheetProblem.error(row.number(), column.title(), code, arguments));
    }
}
