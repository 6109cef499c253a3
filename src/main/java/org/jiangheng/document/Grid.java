package org.jiangheng.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /**
     * The table in parts of so many rows, each with the head; whole when it must not be broken or rows hang together by merged cells.
     */
    List<Grid> parts(int rows) {
        var lines = lines();
        if (unbroken || lines.size() <= headRows + rows || cells.stream().anyMatch(cell -> cell.rows() > 1)) {
            return List.of(this);
        }
        return IntStream.iterate(headRows, from -> from < lines.size(), from -> from + rows)
                .mapToObj(from -> part(lines, from, Math.min(from + rows, lines.size())))
                .toList();
    }

    private Grid part(List<List<Cell>> lines, int from, int to) {
        var chosen = Stream.concat(lines.subList(0, headRows).stream(), lines.subList(from, to).stream());
        return new Grid(widths, chosen.flatMap(List::stream).toList(), headRows, false);
    }

    /** The rows, as long as no cell reaches into the next. */
    private List<List<Cell>> lines() {
        var lines = new ArrayList<List<Cell>>();
        var line = new ArrayList<Cell>();
        int places = 0;
        for (var cell : cells) {
            line.add(cell);
            places += cell.columns();
            if (places % widths.size() == 0) {
                lines.add(line);
                line = new ArrayList<>();
            }
        }
        return lines;
    }
}
