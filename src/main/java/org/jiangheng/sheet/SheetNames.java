package org.jiangheng.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The sheets of a workbook that can be seen, in their order, and how it counts days. */
final class SheetNames extends DefaultHandler {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final List<Named> sheets = new ArrayList<>();
    private boolean since1904;

    /** A sheet by name and by the id of its part. */
    record Named(String name, String part) {}

    List<Named> sheets() {
        return sheets;
    }

    boolean since1904() {
        return since1904;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            since1904 = List.of("1", "true").contains(String.valueOf(attributes.getValue("date1904")));
        }
        if (name.equals("sheet") && attributes.getValue("state") == null || isVisible(name, attributes)) {
            var part = attributes.getValue(RELATIONSHIPS, "id");
            sheets.add(new Named(
                    attributes.getValue("name"),
                    part == null ? String.valueOf(attributes.getValue(STRICT_RELATIONSHIPS, "id")) : part));
        }
    }

    private static boolean isVisible(String name, Attributes attributes) {
        return name.equals("sheet") && "visible".equals(attributes.getValue("state"));
    }
}
