package org.jiangheng.material;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.util.Set;
import org.jiangheng.kernel.RuleViolated;

/** Refuses PDFs that do more than show pages. The objects are walked, since scripts hide in object streams where no text search finds them. */
final class PdfCheck {

    private static final Set<String> ACTIVE = Set.of(
            "/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/XFA", "/SubmitForm");

    private PdfCheck() {}

    static byte[] harmless(byte[] content) {
        try (var pdf = new PdfReader(content)) {
            if (pdf.getNumberOfPages() == 0) {
                throw new RuleViolated("material.broken");
            }
            for (int i = 0; i < pdf.getXrefSize(); i++) {
                if (isActive(pdf.getPdfObject(i), 0)) {
                    throw new RuleViolated("material.activeContent");
                }
            }
            return content;
        } catch (IOException | ClassCastException | NullPointerException | IndexOutOfBoundsException broken) {
            throw new RuleViolated("material.broken");
        }
    }

    private static boolean isActive(PdfObject object, int depth) {
        if (object == null || depth > 50) {
            return false;
        }
        if (object instanceof PdfDictionary dictionary) {
            return dictionary.getKeys().stream()
                    .anyMatch(key -> isActiveName(key) || isActive(dictionary.get(key), depth + 1));
        }
        if (object instanceof PdfArray array) {
            return array.getElements().stream().anyMatch(element -> isActive(element, depth + 1));
        }
        return object instanceof PdfName name && isActiveName(name);
    }

    private static boolean isActiveName(PdfName name) {
        return ACTIVE.contains("/" + PdfName.decodeName(name.toString()));
    }
}
