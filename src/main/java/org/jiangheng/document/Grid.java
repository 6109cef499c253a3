package org.jiangheng.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A ruled table with merged cells.
 *
 * @param widths relative widths of the columns
 * @param cells in reading order, places taken by merged cells left out
 * @param headRows how many rows are repeated on every further page
 * @param unbroken whether it starts a new page rather than being broken
 */
public record Grid(List<Float> widths, List<Cell> cells, int headRows, boolean unbroken) implements Block {

    public Grid {
        widths = List.copyOf(widths);
        cells = List.copyOf(cells);
    }

    /** An empty table with columns of these relative widths. */
    public static Grid of(float... widths) {
        var columns = new ArrayList<Float>();
        for (float width : widths) {
            columns.add(width);
        }
        return new Grid(columns, List.of(), 0, false);
    }

    /** The table with these cells after its present ones. */
    public Grid with(Cell... more) {
        return with(List.of(more));
    }

    /** The table with these cells after its present ones. */
    public Grid with(List<Cell> more) {
        var all = new ArrayList<>(cells);
        all.addAll(more);
        return new Grid(widths, all, headRows, unbroken);
    }

    /** A line of section head across all columns. */
    public Grid section(String title) {
        return with(Cell.head(title).over(widths.size()).set(Cell.Align.LEFT));
    }

    public Grid repeating(int headRows) {
        return new Grid(widths, cells, headRows, unbroken);
    }

    /** The table kept on one page. */
    public Grid together() {
        return new Grid(widths, cells, headRows, true);
    }
}
