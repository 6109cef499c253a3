package org.jiangheng.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Lists in XLSX: read with a report row by row, templates and rosters written (CC-F9, XC-47). */
@Service
public class Sheets {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    Sheets() {}

    /** Reads the list, whatever the file is called; a file that is no such list is refused with the reason. */
    public SheetReading read(byte[] file, SheetSpec spec) {
        throw new UnsupportedOperationException("follows");
    }

    /** An empty list with headings, choices and a sheet of hints. */
    public byte[] template(SheetSpec spec, String title) {
        throw new UnsupportedOperationException("follows");
    }

    /** The rows under a title and their headings; numbers as numbers, nothing that a spreadsheet program would calculate. */
    public byte[] write(String title, List<SheetColumn> columns, Stream<List<String>> rows) {
        throw new UnsupportedOperationException("follows");
    }
}
