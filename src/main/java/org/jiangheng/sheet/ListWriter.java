package org.jiangheng.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a list row by row; only a window of it is in memory, the rest lies compressed on the disk until it is done. */
final class ListWriter {

    private static final int WINDOW = 200;
    private static final int UNIT = 256;
    private static final int TITLE_POINTS = 28;
    private static final String LIKE_A_FORMULA = "=+-@\t\r";

    private final List<SheetColumn> columns;
    private final Styles styles;
    private final org.apache.poi.ss.usermodel.Sheet sheet;

    private ListWriter(SXSSFWorkbook book, String title, List<SheetColumn> columns) {
        this.columns = columns;
        this.styles = new Styles(book);
        this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(title));
    }

    static byte[] write(String title, List<SheetColumn> columns, Iterator<List<String>> rows) throws IOException {
        var book = new SXSSFWorkbook(new XSSFWorkbook(), WINDOW, true);
        try (book;
                var bytes = new ByteArrayOutputStream()) {
            var writer = new ListWriter(book, title, columns);
            writer.head(title);
            while (rows.hasNext()) {
                writer.row(rows.next());
            }
            book.write(bytes);
            return bytes.toByteArray();
        } finally {
            book.dispose();
        }
    }

    private void head(String title) {
        var first = sheet.createRow(0);
        first.setHeightInPoints(TITLE_POINTS);
        var cell = first.createCell(0);
        cell.setCellValue(title);
        cell.setCellStyle(styles.title());
        if (columns.size() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns.size() - 1));
        }
        var headings = sheet.createRow(1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, TemplateWriter.width(columns.get(i)) * UNIT);
            var heading = headings.createCell(i);
            heading.setCellValue(columns.get(i).title());
            heading.setCellStyle(styles.heading(false));
        }
        sheet.createFreezePane(0, 2);
    }

    private void row(List<String> values) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                fill(row.createCell(i), values.get(i), columns.get(i));
            }
        }
    }

    /** A number stays one; any text is a text, and one that begins like a formula is marked so that it never becomes one. */
    private void fill(Cell cell, String value, SheetColumn column) {
        if (column.kind() == SheetColumn.Kind.NUMBER && isNumber(value)) {
            cell.setCellValue(new BigDecimal(value).doubleValue());
            cell.setCellStyle(styles.number(column.decimals()));
        } else {
            cell.setCellValue(value);
            cell.setCellStyle(LIKE_A_FORMULA.indexOf(value.charAt(0)) < 0 ? styles.text() : styles.literal());
        }
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d{1,15}(\\.\\d{1,10})?");
    }
}
