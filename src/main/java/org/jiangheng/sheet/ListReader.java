package org.jiangheng.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiangheng.kernel.RuleViolated;

/** Finds the headings of a list and takes the rows under them. */
final class ListReader implements SheetParser.Listener {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS_ABOVE = 10;
    private static final int ENOUGH_TITLES = 2;

    private final SheetSpec spec;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<SheetProblem> problems = new ArrayList<>();
    private final List<String> otherColumns = new ArrayList<>();
    private final Headings headings;

    private Cell[] cells = new Cell[MOST_COLUMNS];
    private boolean filled;
    private int rowsAbove;
    private int headingRow;

    ListReader(SheetSpec spec) {
        this.spec = spec;
        this.headings = new Headings(spec.columns());
    }

    List<SheetRow> rows() {
        return rows;
    }

    List<SheetProblem> problems() {
        return problems;
    }

    List<String> otherColumns() {
        return otherColumns;
    }

    /** After the last row: a list without headings or rows is none. */
    void requireList() {
        if (headingRow == 0) {
            throw new RuleViolated("sheet.headingsMissing", headings.titles());
        }
        if (rows.isEmpty()) {
            throw new RuleViolated("sheet.noRows");
        }
    }

    @Override
    public void cell(int row, int column, Cell cell) {
        if (column < 1 || column > MOST_COLUMNS) {
            throw new RuleViolated("sheet.tooManyColumns", MOST_COLUMNS);
        }
        cells[column - 1] = cell;
        filled = true;
    }

    @Override
    public void rowEnded(int row) {
        if (filled) {
            if (headingRow == 0) {
                takeHeadings(row);
            } else {
                takeRow(row);
            }
            Arrays.fill(cells, null);
            filled = false;
        }
    }

    @Override
    public void merged(int firstRow, int lastRow, String reference) {
        if (headingRow > 0 && lastRow >= headingRow) {
            throw new RuleViolated("sheet.merged", reference);
        }
    }

    private void takeHeadings(int row) {
        var found = headings.look(cells);
        if (found >= Math.min(ENOUGH_TITLES, spec.columns().size())) {
            headings.requireComplete();
            otherColumns.addAll(headings.others());
            headingRow = row;
        } else if (++rowsAbove >= MOST_ROWS_ABOVE) {
            throw new RuleViolated("sheet.headingsMissing", headings.titles());
        }
    }

    private void takeRow(int number) {
        var values = new String[spec.columns().size()];
        int before = problems.size();
        boolean blank = true;
        for (int i = 0; i < values.length; i++) {
            values[i] = value(number, i);
            blank &= values[i].isEmpty();
        }
        if (blank && problems.size() == before) {
            return;
        }
        if (rows.size() == spec.mostRows()) {
            throw new RuleViolated("sheet.tooManyRows", spec.mostRows());
        }
        requireFilled(number, values, before);
        rows.add(new SheetRow(number, values));
    }

    private String value(int number, int at) {
        var column = spec.columns().get(at);
        int place = headings.placeOf(at);
        var cell = place < 0 ? null : cells[place];
        if (cell == null) {
            return "";
        }
        if (cell.type() == Cell.Type.FORMULA) {
            throw new RuleViolated("sheet.formula", cell.value(), column.title());
        }
        var outcome = Cleaning.clean(cell, column);
        if (!outcome.problem().isEmpty()) {
            problems.add(SheetProblem.error(number, column.title(), outcome.problem(), outcome.arguments()));
        }
        return outcome.value();
    }

    /** A cell that was refused is not missing besides. */
    private void requireFilled(int number, String[] values, int before) {
        for (int i = 0; i < values.length; i++) {
            var column = spec.columns().get(i);
            if (column.required() && values[i].isEmpty() && !isReported(column, before)) {
                problems.add(SheetProblem.error(number, column.title(), "sheet.required"));
            }
        }
    }

    private boolean isReported(SheetColumn column, int before) {
        return problems.subList(before, problems.size()).stream()
                .anyMatch(problem -> problem.column().equals(column.title()));
    }
}
