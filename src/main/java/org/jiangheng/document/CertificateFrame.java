package org.jiangheng.document;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import java.awt.Color;

/** The double frame of a certificate with notched corners, and the pale rosette behind its text. */
final class CertificateFrame {

    private static final Color OUTER = new Color(0x9D, 0x29, 0x33);
    private static final int PETALS = 24;
    private static final int STRANDS = 7;
    private static final int STEPS = 720;

    private CertificateFrame() {}

    static void draw(PdfContentByte canvas, Rectangle page) {
        rosette(canvas, page.getWidth() / 2, page.getHeight() / 2 - SheetStyle.mm(6));
        canvas.saveState();
        canvas.setColorStroke(OUTER);
        canvas.setLineWidth(2.2f);
        rectangle(canvas, page, SheetStyle.mm(12));
        canvas.setColorStroke(PaperFonts.GOLD);
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

    /** Strands of a wave around a circle, each turned a little further. */
    private static void rosette(PdfContentByte canvas, float x, float y) {
        var pale = new PdfGState();
        pale.setStrokeOpacity(0.22f);
        canvas.saveState();
        canvas.setGState(pale);
        canvas.setColorStroke(PaperFonts.GOLD);
        canvas.setLineWidth(0.35f);
        for (int strand = 0; strand < STRANDS; strand++) {
            strand(canvas, x, y, SheetStyle.mm(22), SheetStyle.mm(10), strand);
            strand(canvas, x, y, SheetStyle.mm(46), SheetStyle.mm(8), strand);
        }
        canvas.restoreState();
    }

    private static void strand(PdfContentByte canvas, float x, float y, float radius, float swing, int strand) {
        double turn = 2 * Math.PI * strand / STRANDS;
        for (int step = 0; step <= STEPS; step++) {
            double angle = 2 * Math.PI * step / STEPS;
            double reach = radius + swing * Math.sin(PETALS / 2.0 * angle + turn);
            float right = x + (float) (reach * Math.cos(angle));
            float up = y + (float) (reach * Math.sin(angle));
            if (step == 0) {
                canvas.moveTo(right, up);
            } else {
                canvas.lineTo(right, up);
            }
        }
        canvas.closePathStroke();
    }
}
