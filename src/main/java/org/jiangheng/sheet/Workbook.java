package org.jiangheng.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jiangheng.kernel.RuleViolated;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An XLSX file, opened without unpacking it. */
final class Workbook implements AutoCloseable {

    private final OPCPackage parts;
    private final XSSFReader reader;
    private final SheetNames names = new SheetNames();
    private final SharedTexts texts = new SharedTexts();
    private final DateStyles styles = new DateStyles();

    private Workbook(OPCPackage parts) throws IOException, OpenXML4JException {
        this.parts = parts;
        this.reader = new XSSFReader(parts);
    }

    /** Does something with the workbook, and says of a file that is none what it is. */
    static <T> T use(byte[] file, Use<T> use) {
        FileKind.requireZip(file);
        try (var archive = Archive.open(file)) {
            requireSheet(archive);
            try (var book = new Workbook(OPCPackage.open(archive))) {
                book.readFrame();
                return use.with(book);
            }
        } catch (RuleViolated refused) {
            throw refused;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException broken) {
            throw new RuleViolated(hasDocumentType(broken) ? "sheet.entities" : "sheet.broken");
        }
    }

    /** What is done with an open workbook. */
    interface Use<T> {
        T with(Workbook book) throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
    }

    SheetNames names() {
        return names;
    }

    void walk(SheetNames.Named sheet, SheetParser.Listener listener)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        parse(reader.getSheet(sheet.part()), new SheetParser(texts, styles, names.since1904(), listener));
    }

    @Override
    public void close() {
        parts.revert();
    }

    private void readFrame() throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        parse(reader.getWorkbookData(), names);
        parse(reader.getStylesData(), styles);
        parse(reader.getSharedStringsData(), texts);
    }

    /** The library returns null for a part that is not there. */
    private static void parse(InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        if (part != null) {
            try (part) {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(handler);
                parser.setErrorHandler(handler);
                parser.parse(new InputSource(part));
            }
        }
    }

    private static void requireSheet(Archive archive) {
        if (archive.has("vbaProject.bin")) {
            throw new RuleViolated("sheet.macros");
        }
        if (archive.has("xl/workbook.bin")) {
            throw new RuleViolated("sheet.oldFormat");
        }
        if (!archive.has("xl/workbook.xml")) {
            throw new RuleViolated("sheet.notASheet");
        }
    }

    private static boolean hasDocumentType(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("DOCTYPE")) {
                return true;
            }
        }
        return false;
    }
}
