package org.jiangheng.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes an empty list to be filled: headings, formats that keep digits, choices to pick from, and a sheet that explains. */
final class TemplateWriter {

    static final String HINTS = "填写说明";
    private static final int UNIT = 256;
    private static final int HEADING_POINTS = 30;
    private static final List<String> HINT_TITLES = List.of("列", "是否必填", "可填内容", "示例", "说明");
    private static final int[] HINT_WIDTHS = {16, 10, 40, 26, 60};

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Styles styles = new Styles(book);

    static byte[] write(SheetSpec spec, String title) throws IOException {
        var writer = new TemplateWriter();
        try (writer.book;
                var bytes = new ByteArrayOutputStream()) {
            writer.list(spec);
            writer.hints(spec, title);
            writer.book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void list(SheetSpec spec) {
        var sheet = book.createSheet(spec.name());
        var headings = sheet.createRow(0);
        headings.setHeightInPoints(HEADING_POINTS);
        for (int i = 0; i < spec.columns().size(); i++) {
            var column = spec.columns().get(i);
            var cell = headings.createCell(i);
            cell.setCellValue(column.title());
            cell.setCellStyle(styles.heading(column.required()));
            sheet.setDefaultColumnStyle(i, styles.of(column));
            sheet.setColumnWidth(i, width(column) * UNIT);
            choices(sheet, i, column, spec.mostRows());
        }
        sheet.createFreezePane(0, 1);
    }

    private static void choices(Sheet sheet, int place, SheetColumn column, int rows) {
        if (!column.choices().isEmpty()) {
            var helper = sheet.getDataValidationHelper();
            var validation = helper.createValidation(
                    helper.createExplicitListConstraint(column.choices().toArray(String[]::new)),
                    new CellRangeAddressList(1, rows, place, place));
            validation.setShowErrorBox(true);
            validation.createErrorBox(column.title(), "请从列表中选择：" + String.join("、", column.choices()));
            sheet.addValidationData(validation);
        }
    }

    private void hints(SheetSpec spec, String title) {
        var sheet = book.createSheet(HINTS);
        var first = sheet.createRow(0).createCell(0);
        first.setCellValue(title);
        first.setCellStyle(styles.title());
        sheet.createRow(1)
                .createCell(0)
                .setCellValue("请在“" + spec.name() + "”表中逐行填写，不合并单元格，不用公式，最多 " + spec.mostRows() + " 行。");
        var headings = sheet.createRow(3);
        for (int i = 0; i < HINT_TITLES.size(); i++) {
            sheet.setColumnWidth(i, HINT_WIDTHS[i] * UNIT);
            var cell = headings.createCell(i);
            cell.setCellValue(HINT_TITLES.get(i));
            cell.setCellStyle(styles.heading(false));
        }
        for (var column : spec.columns()) {
            hint(sheet.createRow(sheet.getLastRowNum() + 1), column);
        }
    }

    private void hint(Row row, SheetColumn column) {
        var texts = List.of(column.title(), need(column), content(column), column.example(), column.hint());
        for (int i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            cell.setCellStyle(styles.wrapped());
        }
    }

    private static String need(SheetColumn column) {
        return column.required() ? "必填" : column.indispensable() ? "可留空" : "选填";
    }

    private static String content(SheetColumn column) {
        if (!column.choices().isEmpty()) {
            return String.join("、", column.choices());
        }
        return switch (column.kind()) {
            case TEXT -> "文字";
            case CODE -> "文本格式的号码";
            case NUMBER -> column.decimals() == 0 ? "整数" : "数字，最多 " + column.decimals() + " 位小数";
            case DATE -> "日期，如 2026-05-01";
        };
    }

    /** In characters: as wide as the longest thing it shows. */
    static int width(SheetColumn column) {
        int widest = column.title().length() * 2 + 4;
        widest = Math.max(widest, column.example().length() + 4);
        for (var choice : column.choices()) {
            widest = Math.max(widest, choice.length() * 2 + 4);
        }
        return Math.min(widest, 40);
    }
}
