package org.jiangheng.document;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;

/** The double frame of a certificate with notched corners. */
final class CertificateFrame {

    private static final Color OUTER = new Color(0x9D, 0x29, 0x33);
    private static final Color INNER = new Color(0xB8, 0x96, 0x5A);

    private CertificateFrame() {}

    static void draw(PdfContentByte canvas, Rectangle page) {
        canvas.saveState();
        canvas.setColorStroke(OUTER);
        canvas.setLineWidth(2.2f);
        rectangle(canvas, page, SheetStyle.mm(12));
        canvas.setColorStroke(INNER);
        canvas.setLineWidth(0.7f);
        rectangle(canvas, page, SheetStyle.mm(14));
        notched(canvas, page, SheetStyle.mm(15.5f), SheetStyle.mm(6));
        canvas.restoreState();
    }

    private static void rectangle(PdfContentByte canvas, Rectangle page, float inset) {
        canvas.rectangle(inset, inset, page.getWidth() - 2 * inset, page.getHeight() - 2 * inset);
        canvas.stroke();
    }

    private static void notched(PdfContentByte canvas, Rectangle page, float inset, float notch) {
        float right = page.getWidth() - inset;
        float top = page.getHeight() - inset;
        canvas.moveTo(inset + notch, inset);
        canvas.lineTo(right - notch, inset);
        canvas.lineTo(right - notch, inset + notch);
        canvas.lineTo(right, inset + notch);
        canvas.lineTo(right, top - notch);
        canvas.lineTo(right - notch, top - notch);
        canvas.lineTo(right - notch, top);
        canvas.lineTo(inset + notch, top);
        canvas.lineTo(inset + notch, top - notch);
        canvas.lineTo(inset, top - notch);
        canvas.lineTo(inset, inset + notch);
        canvas.lineTo(inset + notch, inset + notch);
        canvas.closePathStroke();
    }
}
