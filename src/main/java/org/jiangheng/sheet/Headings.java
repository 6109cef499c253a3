package org.jiangheng.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiangheng.kernel.RuleViolated;

/** Where the expected columns stand in the file. */
final class Headings {

    private static final int LONGEST_TITLE = 30;

    private final List<SheetColumn> columns;
    private final int[] places;
    private final List<String> others = new ArrayList<>();

    Headings(List<SheetColumn> columns) {
        this.columns = columns;
        this.places = new int[columns.size()];
    }

    /** How many titles the row holds. */
    int look(Cell[] row) {
        Arrays.fill(places, -1);
        others.clear();
        int found = 0;
        for (int place = 0; place < row.length; place++) {
            if (row[place] != null) {
                found += take(title(row[place]), place) ? 1 : 0;
            }
        }
        return found;
    }

    private boolean take(String title, int place) {
        for (int i = 0; i < places.length; i++) {
            if (title(columns.get(i).title()).equals(title)) {
                if (places[i] >= 0) {
                    throw new RuleViolated("sheet.columnTwice", columns.get(i).title());
                }
                places[i] = place;
                return true;
            }
        }
        if (!title.isEmpty()) {
            others.add(title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title);
        }
        return false;
    }

    void requireComplete() {
        var missing = new ArrayList<String>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0 && columns.get(i).indispensable()) {
                missing.add(columns.get(i).title());
            }
        }
        if (!missing.isEmpty()) {
            throw new RuleViolated("sheet.columnsMissing", String.join("、", missing));
        }
    }

    /** The place in the row, from 0; negative where the file has no such column. */
    int placeOf(int column) {
        return places[column];
    }

    List<String> others() {
        return List.copyOf(others);
    }

    String titles() {
        return String.join("、", columns.stream().map(SheetColumn::title).toList());
    }

    private static String title(Cell cell) {
        return cell.type() == Cell.Type.FORMULA ? "" : title(cell.value());
    }

    private static String title(String text) {
        return Cleaning.narrow(Cleaning.stripped(text)).replaceAll("[\\s*]", "");
    }
}
