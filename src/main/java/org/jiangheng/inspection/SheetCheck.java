package org.jiangheng.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a record needs before it is signed (CC-57, CC-F5). Pure. */
final class SheetCheck {

    private final Round round;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private SheetCheck(Round round, LocalDate today) {
        this.round = round;
        this.today = today;
    }

    /**
     * @param today the day of signing
     * @param sheet whether a sheet signed in ink is attached (XC-26)
     */
    static List<Problem> problems(Round round, LocalDate today, boolean sheet) {
        var check = new SheetCheck(round, today);
        check.visit();
        round.items().forEach(check::line);
        check.conclusion();
        check.second(sheet);
        return check.problems;
    }

    private void visit() {
        if (round.doneOn().isEmpty()) {
            add("doneOn", "dayMissing");
        } else if (round.doneOn().get().isAfter(today)) {
            add("doneOn", "dayAhead");
        }
    }

    private void line(Round.Item item) {
        var code = item.question().code();
        if (item.answer().isEmpty()) {
            add(code, "answerMissing");
        } else if (item.answer().get() == Answer.NO && item.remark().isBlank()) {
            add(code, "remarkMissing");
        }
    }

    private void conclusion() {
        var defects = round.defects();
        if (round.conclusion().isEmpty()) {
            add("conclusion", "conclusionMissing");
        } else if (round.conclusion().get() == Conclusion.PASSED && !defects.isEmpty()) {
            add("conclusion", "passedWithDefects", defects.size());
        } else if (round.conclusion().get() != Conclusion.PASSED) {
            unsatisfied(round.conclusion().get(), defects);
        }
    }

    private void unsatisfied(Conclusion conclusion, List<Round.Item> defects) {
        if (defects.isEmpty()) {
            add("conclusion", "defectMissing", conclusion.label());
        }
        if (round.finding().isBlank()) {
            add("finding", "findingMissing", conclusion.label());
        }
        if (conclusion == Conclusion.RECTIFY) {
            rectification(round.rectifyBy());
        }
    }

    private void rectification(Optional<LocalDate> until) {
        if (until.isEmpty()) {
            add("rectifyBy", "rectifyByMissing");
        } else if (until.get().isBefore(today)) {
            add("rectifyBy", "rectifyByPast");
        }
    }

    private void second(boolean sheet) {
        if (round.secondAccount().isEmpty() && round.secondName().isBlank()) {
            add("second", "secondMissing");
        } else if (round.isByPaper() && !sheet) {
            add("sheet", "sheetMissing");
        }
    }

    private void add(String field, String code, Object... arguments) {
        problems.add(Problem.of(field, code, arguments));
    }
}
