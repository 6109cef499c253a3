package org.jiangheng.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files written by hand, so that a test has every byte in its power. */
public final class Xlsx {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, byte[]> extra = new LinkedHashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private String after = "";
    private String sharedTexts = "";
    private String prologue = "";
    private int row;

    /** A row of cells as XML: {@link #text}, {@link #number} and so on. */
    public Xlsx row(String... cells) {
        rows.append("<row r=\"").append(++row).append("\">");
        for (var cell : cells) {
            rows.append(cell);
        }
        rows.append("</row>");
        return this;
    }

    /** A row of texts. */
    public Xlsx texts(String... texts) {
        var cells = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            cells[i] = text(texts[i]);
        }
        return row(cells);
    }

    public Xlsx blankRow() {
        row++;
        return this;
    }

    public Xlsx merged(String reference) {
        after = "<mergeCells><mergeCell ref=\"" + reference + "\"/></mergeCells>";
        return this;
    }

    public Xlsx sharedTexts(String xml) {
        sharedTexts = xml;
        return this;
    }

    /** What stands before the sheet's root element. */
    public Xlsx prologue(String xml) {
        prologue = xml;
        return this;
    }

    public Xlsx with(String part, byte[] content) {
        extra.put(part, content);
        return this;
    }

    /** Ends this sheet and begins another. */
    public Xlsx sheet(String name) {
        sheets.put(name, sheetXml());
        rows.setLength(0);
        after = "";
        row = 0;
        return this;
    }

    /** The file, its last sheet of that name. */
    public byte[] file(String lastSheet) {
        sheet(lastSheet);
        return zip(out -> {
            put(out, "[Content_Types].xml", contentTypes());
            put(out, "_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
            put(out, "xl/workbook.xml", workbook());
            put(out, "xl/_rels/workbook.xml.rels", workbookRelationships());
            put(out, "xl/styles.xml", styles());
            if (!sharedTexts.isEmpty()) {
                put(out, "xl/sharedStrings.xml", HEAD + sharedTexts);
            }
            int number = 0;
            for (var xml : sheets.values()) {
                put(out, "xl/worksheets/sheet" + ++number + ".xml", xml);
            }
            extra.forEach((name, content) -> put(out, name, content));
        });
    }

    public static String text(String text) {
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }

    public static String number(String digits) {
        return "<c><v>" + digits + "</v></c>";
    }

    /** A number shown as a date. */
    public static String date(String days) {
        return "<c s=\"1\"><v>" + days + "</v></c>";
    }

    public static String formula(String formula, String value) {
        return "<c><f>" + formula + "</f><v>" + value + "</v></c>";
    }

    public static String shared(int place) {
        return "<c t=\"s\"><v>" + place + "</v></c>";
    }

    public static String error(String what) {
        return "<c t=\"e\"><v>" + what + "</v></c>";
    }

    public static byte[] zip(Consumer<ZipOutputStream> content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            content.accept(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    public static void put(ZipOutputStream out, String name, String content) {
        put(out, name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static void put(ZipOutputStream out, String name, byte[] content) {
        try {
            var entry = new ZipEntry(name);
            var sum = new CRC32();
            sum.update(content);
            entry.setCrc(sum.getValue());
            entry.setSize(content.length);
            out.putNextEntry(entry);
            out.write(content);
            out.closeEntry();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private String sheetXml() {
        return HEAD + prologue + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + after
                + "</worksheet>";
    }

    private String workbook() {
        var xml =
                new StringBuilder(HEAD).append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        int number = 0;
        for (var name : sheets.keySet()) {
            xml.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, ++number, number));
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private String workbookRelationships() {
        var xml = new StringBuilder(HEAD).append("<Relationships xmlns=\"" + RELS + "\">");
        for (int number = 1; number <= sheets.size(); number++) {
            xml.append(relationship("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
        }
        xml.append(relationship("rId98", "styles", "styles.xml"));
        if (!sharedTexts.isEmpty()) {
            xml.append(relationship("rId99", "sharedStrings", "sharedStrings.xml"));
        }
        return xml.append("</Relationships>").toString();
    }

    private static String relationships(String type, String target) {
        return HEAD + "<Relationships xmlns=\"" + RELS + "\">" + relationship("rId1", type, target)
                + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    private String contentTypes() {
        var main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var xml = new StringBuilder(HEAD)
                .append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>")
                .append(override("/xl/workbook.xml", main + "sheet.main+xml"))
                .append(override("/xl/styles.xml", main + "styles+xml"))
                .append(override("/xl/sharedStrings.xml", main + "sharedStrings+xml"));
        for (int number = 1; number <= sheets.size(); number++) {
            xml.append(override("/xl/worksheets/sheet" + number + ".xml", main + "worksheet+xml"));
        }
        return xml.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String styles() {
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }
}
