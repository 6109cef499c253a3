package org.jiangheng.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.stereotype.Service;

/** Lists in XLSX: read with a report row by row, templates and rosters written (CC-F9, XC-47). */
@Service
public class Sheets {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    Sheets() {}

    /** Reads the list, whatever the file is called; a file that is no such list is refused with the reason. */
    public SheetReading read(byte[] file, SheetSpec spec) {
        return Workbook.use(file, book -> {
            var sheets = book.names().sheets();
            var sheet = chosen(sheets, spec);
            var list = new ListReader(spec);
            book.walk(sheet, list);
            list.requireList();
            return new SheetReading(
                    sheet.name(), others(sheets, sheet), list.otherColumns(), list.rows(), list.problems());
        });
    }

    /** The sheet named as expected, else the first. */
    private static SheetNames.Named chosen(List<SheetNames.Named> sheets, SheetSpec spec) {
        return sheets.stream()
                .filter(sheet -> sheet.name().strip().equals(spec.name()))
                .findFirst()
                .or(() -> sheets.stream().findFirst())
                .orElseThrow(() -> new RuleViolated("sheet.broken"));
    }

    private static List<String> others(List<SheetNames.Named> sheets, SheetNames.Named chosen) {
        return sheets.stream()
                .filter(sheet -> sheet != chosen)
                .map(SheetNames.Named::name)
                .filter(name -> !name.equals(TemplateWriter.HINTS))
                .toList();
    }

    /** An empty list with headings, choices and a sheet of hints. */
    public byte[] template(SheetSpec spec, String title) {
        try {
            return TemplateWriter.write(spec, title);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The rows under a title and their headings; numbers as numbers, nothing that a spreadsheet program would calculate. */
    public byte[] write(String title, List<SheetColumn> columns, Stream<List<String>> rows) {
        try (rows) {
            return ListWriter.write(title, columns, rows.iterator());
        } catch (IOException diskFull) {
            throw new UncheckedIOException(diskFull);
        }
    }
}
