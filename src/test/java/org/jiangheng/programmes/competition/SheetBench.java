package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.sheet.SheetColumn;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xml.sax.InputSource;

/**
 * A score list of 10,000 rows uploaded, read, checked and set aside in the database, against the bare library only reading the same
 * file. Not part of the suite: {@code mvn -Pbench verify} runs it and writes {@code target/bench/import.md}. The two take turns, so
 * that whatever else the machine does falls on both.
 */
@JianghengTest
class SheetBench {

    private static final int ROWS = 10_000;
    private static final int WARM_UP = 6;
    private static final int RUNS = 15;
    private static final double LEAST_RATIO = 0.5;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Autowired
    ApplicationContext beans;

    @Autowired
    Entries entries;

    @Test
    void importsAtLeastHalfAsFastAsTheBareLibraryReads() throws Exception {
        var world = new ScoreWorld(beans);
        try {
            var organiser = world.organiser();
            var clerk = world.clerk(organiser);
            var item = world.competition(organiser).items().get(0).id();
            var file = file();
            var bare = new ArrayList<Run>();
            var ours = new ArrayList<Run>();
            for (int run = -WARM_UP; run < RUNS; run++) {
                var one = timed(() -> readBare(file));
                var two = timed(() -> importRows(item, file, clerk));
                if (run >= 0) {
                    bare.add(one);
                    ours.add(two);
                }
            }
            report(file, bare, ours);
            assertThat(median(bare, Run::millis) / median(ours, Run::millis)).isGreaterThanOrEqualTo(LEAST_RATIO);
        } finally {
            world.clear();
        }
    }

    private int importRows(SubjectId item, byte[] file, Actor clerk) {
        var list = entries.preview(item, file, Optional.empty(), clerk);
        assertThat(list.errors()).isZero();
        return list.entries();
    }

    /** As the library's own example does it: every row as a list of the texts a screen would show. */
    private static int readBare(byte[] file) throws Exception {
        var rows = new ArrayList<List<String>>();
        try (var parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(parts);
            var handler = new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    new ReadOnlySharedStringsTable(parts),
                    new XSSFSheetXMLHandler.SheetContentsHandler() {
                        @Override
                        public void startRow(int number) {
                            rows.add(new ArrayList<>());
                        }

                        @Override
                        public void endRow(int number) {}

                        @Override
                        public void cell(String reference, String value, XSSFComment comment) {
                            rows.get(rows.size() - 1).add(value);
                        }
                    },
                    new DataFormatter(),
                    false);
            try (var sheet = reader.getSheetsData().next()) {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(handler);
                parser.parse(new InputSource(sheet));
            }
        }
        return rows.size() - 1;
    }

    private static Run timed(Callable<Integer> work) throws Exception {
        long thread = Thread.currentThread().getId();
        long allocated = THREADS.getThreadAllocatedBytes(thread);
        long cpu = THREADS.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        assertThat(work.call()).isEqualTo(ROWS);
        return new Run(
                (System.nanoTime() - before) / 1e6,
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6,
                (THREADS.getThreadAllocatedBytes(thread) - allocated) / 1024.0 / 1024);
    }

    /** One run: time on the wall, time of the processor in this thread, memory asked for in it. */
    record Run(double millis, double cpu, double megabytes) {}

    private static double median(List<Run> runs, java.util.function.ToDoubleFunction<Run> value) {
        var sorted = runs.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void report(byte[] file, List<Run> bare, List<Run> ours) throws java.io.IOException {
        var text = """
                Import of %,d rows, %d columns, %,d KB; medians of %d runs in turns. The bare library only reads; the import reads,
                checks every row and sets all of them aside in PostgreSQL.

                | | bare library | import | bare / import |
                | --- | --- | --- | --- |
                | time, ms | %.0f | %.0f | %.2f |
                | processor time of the thread, ms | %.0f | %.0f | %.2f |
                | memory asked for on the way, MB | %.0f | %.0f | %.2f |
                """.formatted(
                        ROWS,
                        ScoreColumn.values().length,
                        file.length / 1024,
                        RUNS,
                        median(bare, Run::millis),
                        median(ours, Run::millis),
                        median(bare, Run::millis) / median(ours, Run::millis),
                        median(bare, Run::cpu),
                        median(ours, Run::cpu),
                        median(bare, Run::cpu) / median(ours, Run::cpu),
                        median(bare, Run::megabytes),
                        median(ours, Run::megabytes),
                        median(bare, Run::megabytes) / median(ours, Run::megabytes));
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/import.md"), text);
    }

    /** As a spreadsheet program saves it: texts shared, scores as numbers. */
    private static byte[] file() throws java.io.IOException {
        try (var book = new SXSSFWorkbook(new XSSFWorkbook(), 100, false, true);
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("成绩");
            var columns = ScoreColumn.LIST.columns();
            fill(sheet.createRow(0), columns.stream().map(SheetColumn::title).toArray(String[]::new), -1);
            for (int row = 1; row <= ROWS; row++) {
                fill(
                        sheet.createRow(row),
                        ScoreWorld.competitor(Invented.identity().value()),
                        row);
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(org.apache.poi.ss.usermodel.Row row, String[] texts, int number) {
        var scores = List.of(ScoreColumn.THEORY.ordinal(), ScoreColumn.SKILL.ordinal(), ScoreColumn.SESSION.ordinal());
        for (int i = 0; i < texts.length; i++) {
            if (number > 0 && scores.contains(i)) {
                row.createCell(i).setCellValue(i == ScoreColumn.SESSION.ordinal() ? 1 : 60 + number % 400 / 10.0);
            } else {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
    }
}
