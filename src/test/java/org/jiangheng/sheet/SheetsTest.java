package org.jiangheng.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiangheng.sheet.Xlsx.date;
import static org.jiangheng.sheet.Xlsx.error;
import static org.jiangheng.sheet.Xlsx.formula;
import static org.jiangheng.sheet.Xlsx.number;
import static org.jiangheng.sheet.Xlsx.shared;
import static org.jiangheng.sheet.Xlsx.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiangheng.kernel.RuleViolated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as people really upload them, and files as nobody should. */
@Tag("XC-47")
class SheetsTest {

    private static final SheetSpec SPEC = new SheetSpec(
            "成绩",
            List.of(
                    SheetColumn.code("证件号码"),
                    SheetColumn.text("姓名"),
                    SheetColumn.number("理论成绩", 2).blank(),
                    SheetColumn.choice("签到", List.of("是", "否")),
                    SheetColumn.date("日期").dispensable()),
            100);

    private final Sheets sheets = new Sheets();

    @Test
    void readsRowsCleanedOfWhatNobodySees() {
        var reading = sheets.read(
                list().row(text(" 11010519491231002x　"), text("　王　小明\u200b"), text("８５．５０"), text("是 "))
                        .blankRow()
                        .row(text("X1"), text("李四（海淀）"), number("85.499999999999986"), text("否"))
                        .file("成绩"),
                SPEC);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows()).extracting(SheetRow::number).containsExactly(2, 4);
        assertThat(reading.rows().get(0).cells()).containsExactly("11010519491231002X", "王 小明", "85.5", "是", "");
        assertThat(reading.rows().get(1).cells()).containsExactly("X1", "李四（海淀）", "85.5", "否", "");
    }

    @Test
    void saysOfEveryCellWhatIsWrongWithIt() {
        var reading = sheets.read(
                list().row(number("1.10105194912310E+17"), text("甲"), text("85分"), text("是"))
                        .row(text("A2"), text("乙"), date("46000"), text("是"))
                        .row(text("A3"), text("丙"), number("85.123"), text("来了"))
                        .row(text("A4"), text(" "), error("#N/A"), text("是"))
                        .row(number("13800000000"), number("7"), number("1E2"), text("是"))
                        .file("成绩"),
                SPEC);
        assertThat(reading.problems())
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.code())
                .containsExactly(
                        "2 证件号码 sheet.digitsLost",
                        "2 理论成绩 sheet.notANumber",
                        "3 理论成绩 sheet.isDate",
                        "4 理论成绩 sheet.tooPrecise",
                        "4 签到 sheet.notAChoice",
                        "5 理论成绩 sheet.cellError",
                        "5 姓名 sheet.required");
        assertThat(reading.rows().get(4).cells()).containsExactly("13800000000", "7", "100", "是", "");
    }

    @Test
    void findsTheHeadingsUnderATitleAndTellsOfOtherColumnsAndSheets() {
        var file = new Xlsx()
                .texts("别的")
                .sheet("封面")
                .texts("某竞赛成绩表")
                .texts(" 姓 名", "备注", "证件号码*", "签到", "理论成绩", "日期")
                .row(text("甲"), text("x"), text("A1"), text("是"), number("1"), date("46023"))
                .merged("A1:F1")
                .file("成绩");
        var reading = sheets.read(file, SPEC);
        assertThat(reading.sheet()).isEqualTo("成绩");
        assertThat(reading.otherSheets()).containsExactly("封面");
        assertThat(reading.otherColumns()).containsExactly("备注");
        assertThat(reading.rows().get(0).cells()).containsExactly("A1", "甲", "1", "是", "2026-01-01");
    }

    @Test
    void takesTheFirstSheetWhenNoneHasTheName() {
        var file = list().row(text("A1"), text("甲"), text(""), text("是"))
                .sheet("一")
                .texts("说明")
                .file("二");
        assertThat(sheets.read(file, SPEC).sheet()).isEqualTo("一");
    }

    @Test
    void doesNotReserveWhatTheFileClaims() {
        var file = new Xlsx()
                .sharedTexts(
                        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"2147483647\""
                                + " uniqueCount=\"2147483647\"><si><t>A1</t><rPh sb=\"0\" eb=\"1\"><t>注音</t></rPh></si>"
                                + "<si><r><t>张</t></r><r><t>三</t></r></si></sst>")
                .texts("证件号码", "姓名", "理论成绩", "签到")
                .row(shared(0), shared(1), number("1"), text("是"))
                .file("成绩");
        assertThat(sheets.read(file, SPEC).rows().get(0).cells()).containsExactly("A1", "张三", "1", "是", "");
        refuses(
                "sheet.broken",
                new Xlsx().texts("证件号码", "姓名", "理论成绩", "签到").row(shared(9)).file("成绩"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16", "UTF-16LE"})
    void knowsTextThatCallsItselfXlsx(String charset) {
        refuses("sheet.csv", "证件号码,姓名,理论成绩\r\n110105194912310028,王小明,85\r\n".getBytes(Charset.forName(charset)));
        refuses("sheet.csv", ("证件号码,姓名,理论成绩\r\n" + "一".repeat(9_000)).getBytes(Charset.forName(charset)));
    }

    @Test
    void knowsOtherFiles() throws IOException {
        refuses("sheet.empty", new byte[0]);
        refuses("sheet.tooLarge", new byte[21 * 1024 * 1024]);
        refuses("sheet.notASheet", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0});
        refuses("sheet.notASheet", Xlsx.zip(out -> Xlsx.put(out, "word/document.xml", "<a/>")));
        refuses("sheet.oldFormat", old(workbook -> {}));
        refuses("sheet.encrypted", encrypted());
    }

    @Test
    void refusesWhatIsBrokenInAnyPlace() {
        var whole = list().row(text("A1"), text("甲"), text("1"), text("是")).file("成绩");
        refuses("sheet.broken", Arrays.copyOf(whole, whole.length / 2));
        refuses("sheet.broken", Xlsx.zip(out -> Xlsx.put(out, "xl/workbook.xml", "<workbook>")));
        for (int at = 4; at < whole.length; at += 7) {
            var damaged = whole.clone();
            damaged[at] ^= 0x55;
            try {
                sheets.read(damaged, SPEC);
            } catch (RuleViolated refused) {
                assertThat(refused.code()).startsWith("sheet.");
            }
        }
    }

    @Test
    void refusesDocumentTypesMacrosMergedCellsAndFormulas() {
        refuses(
                "sheet.entities",
                list().row(text("A1"))
                        .prologue("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")
                        .file("成绩"));
        refuses("sheet.macros", list().with("xl/vbaProject.bin", new byte[9]).file("成绩"));
        refuses(
                "sheet.merged",
                list().row(text("A1"), text("甲"), text("1"), text("是"))
                        .merged("A2:A3")
                        .file("成绩"));
        assertThatThrownBy(() -> sheets.read(
                        list().row(text("A1"), text("甲"), formula("40+45", "85"), text("是"))
                                .file("成绩"),
                        SPEC))
                .isInstanceOfSatisfying(RuleViolated.class, refused -> {
                    assertThat(refused.code()).isEqualTo("sheet.formula");
                    assertThat(refused.arguments()).containsExactly("C2", "理论成绩");
                });
    }

    @Test
    void refusesListsWithoutTheColumns() {
        refuses("sheet.headingsMissing", new Xlsx().texts("a", "b").file("成绩"));
        refuses("sheet.headingsMissing", new Xlsx().file("成绩"));
        refuses("sheet.columnTwice", new Xlsx().texts("姓名", "证件号码", "姓 名").file("成绩"));
        refuses("sheet.noRows", list().blankRow().file("成绩"));
        assertThatThrownBy(() -> sheets.read(new Xlsx().texts("姓名", "证件号码").file("成绩"), SPEC))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.arguments()).containsExactly("理论成绩、签到"));
        refuses("sheet.tooManyColumns", list().row("<c r=\"XFD2\"><v>1</v></c>").file("成绩"));
    }

    @Test
    void refusesABombBeforeItUnfolds() {
        var bomb = Xlsx.zip(out -> {
            frame(out);
            var blank = " ".repeat(1024 * 1024);
            pour(out, "xl/worksheets/sheet1.xml", stream -> {
                for (int megabyte = 0; megabyte < 500; megabyte++) {
                    stream.print(blank);
                }
            });
        });
        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        refuses("sheet.bomb", bomb);
        refuses("sheet.bomb", Xlsx.zip(out -> {
            for (int part = 0; part < 1_200; part++) {
                Xlsx.put(out, part == 0 ? "xl/workbook.xml" : "xl/part" + part + ".xml", "<a/>");
            }
        }));
        refuses("sheet.cellTooLong", list().row(text("长".repeat(40_000))).file("成绩"));
    }

    /** The end of the file is no XML: whoever read that far would say so. */
    @Test
    void refusesAMillionRowsWithoutReadingThemAll() {
        refuses("sheet.tooManyRows", Xlsx.zip(out -> {
            frame(out);
            pour(out, "xl/worksheets/sheet1.xml", stream -> {
                stream.println(
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
                stream.println("<row>" + text("姓名") + text("证件号码") + text("理论成绩") + text("签到") + "</row>");
                for (int row = 0; row < 1_000_000; row++) {
                    stream.println("<row><c><v>" + row * 7919L + "</v></c></row>");
                }
                stream.println("</not-the-end>");
            });
        }));
    }

    @Test
    void writesTemplatesThatItReads() throws IOException {
        var template = sheets.template(SPEC, "成绩导入表");
        refuses("sheet.noRows", template);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            var sheet = book.getSheet("成绩");
            assertThat(sheet.getDataValidations()).hasSize(1);
            assertThat(sheet.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
            assertThat(book.getSheet("填写说明").getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("证件号码");
            sheet.createRow(1).createCell(0).setCellValue("A1");
            sheet.getRow(1).createCell(1).setCellValue("甲");
            sheet.getRow(1).createCell(3).setCellValue("是");
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            var reading = sheets.read(bytes.toByteArray(), SPEC);
            assertThat(reading.rows()).hasSize(1);
            assertThat(reading.otherSheets()).isEmpty();
        }
    }

    @Test
    void writesNothingThatASpreadsheetProgramWouldCalculate() throws IOException {
        var file = sheets.write(
                "名册：甲/乙",
                SPEC.columns(),
                Stream.of(List.of("110105194912310028", "=1+1", "85.5", "是", ""), List.of("=cmd", "乙", "缺考", "", "")));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var row = book.getSheetAt(0).getRow(2);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("110105194912310028");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(85.5);
            assertThat(book.getSheetAt(0).getRow(3).getCell(2).getStringCellValue())
                    .isEqualTo("缺考");
        }
        assertThat(sheets.read(file, SPEC).rows().get(0).cell(1)).isEqualTo("=1+1");
    }

    private void refuses(String code, byte[] file) {
        assertThatThrownBy(() -> sheets.read(file, SPEC))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Xlsx list() {
        return new Xlsx().texts("证件号码", "姓名", "理论成绩", "签到");
    }

    /** All of a workbook but its sheet. */
    private static void frame(ZipOutputStream out) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(list().file("成绩")), StandardCharsets.UTF_8)) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (!part.getName().contains("sheet1")) {
                    Xlsx.put(out, part.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void pour(ZipOutputStream out, String name, Consumer<PrintStream> content) {
        try {
            out.putNextEntry(new ZipEntry(name));
            var stream = new PrintStream(out, false, StandardCharsets.UTF_8);
            content.accept(stream);
            stream.flush();
            out.closeEntry();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] old(Consumer<HSSFWorkbook> content) throws IOException {
        try (var book = new HSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            book.createSheet("成绩");
            content.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] encrypted() throws IOException {
        try (var container = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
