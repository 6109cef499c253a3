package org.jiangheng.sheet;

/**
 * A row that was read: its cells in the order of the expected columns, cleaned; blank where the file has nothing.
 *
 * @param number as the spreadsheet program shows it, 1, 2, …
 */
public record SheetRow(int number, String[] cells) {

    /** The cell of the column at this place of the {@link SheetSpec}. */
    public String cell(int column) {
        return cells[column];
    }

    /** No personal data in logs. */
    @Override
    public String toString() {
        return "SheetRow " + number;
    }
}
