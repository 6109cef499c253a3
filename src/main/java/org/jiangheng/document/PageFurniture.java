package org.jiangheng.document;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jspecify.annotations.Nullable;

/** What stands on every page besides the text: page numbers, running title, certificate frame, 草稿 or 样张. */
final class PageFurniture extends PdfPageEventHelper {

    private static final float MARK_SIZE = 72;
    private static final float SMALL = 9;

    private final PaperLayout layout;
    private final SheetStyle style;
    private final PaperFonts fonts;
    private final String mark;
    private @Nullable PdfTemplate pageCount;
    private boolean titled = true;

    PageFurniture(PaperLayout layout, PaperFonts fonts, String mark) {
        this.layout = layout;
        this.style = SheetStyle.of(layout.sheet());
        this.fonts = fonts;
        this.mark = mark;
    }

    /** The page that has just begun bears the title itself. */
    void titled() {
        titled = true;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        pageCount = writer.getDirectContent().createTemplate(40, 2 * SMALL);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        drawMark(writer.getDirectContentUnder());
        switch (layout.sheet()) {
            case LETTER -> dashedNumber(writer);
            case FORM, WIDE -> countedNumber(writer);
            case CERTIFICATE -> CertificateFrame.draw(writer.getDirectContentUnder(), style.page());
        }
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        pageCount.beginText();
        pageCount.setFontAndSize(fonts.textFace(), SMALL);
        pageCount.setTextMatrix(0, SMALL / 2);
        pageCount.showText(pages(writer) + " 页");
        pageCount.endText();
    }

    private static int pages(PdfWriter writer) {
        return writer.getPageNumber() - 1;
    }

    private void dashedNumber(PdfWriter writer) {
        boolean odd = writer.getPageNumber() % 2 == 1;
        var number = new Phrase("— " + writer.getPageNumber() + " —", fonts.text(14));
        float y = style.bottom() - SheetStyle.mm(9);
        float x = odd ? style.page().getWidth() - style.right() - 14 : style.left() + 14;
        ColumnText.showTextAligned(
                writer.getDirectContent(), odd ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT, number, x, y, 0);
    }

    private void countedNumber(PdfWriter writer) {
        var canvas = writer.getDirectContent();
        var begun = "第 " + writer.getPageNumber() + " 页　共 ";
        float middle = style.page().getWidth() / 2;
        float y = style.bottom() - SheetStyle.mm(9);
        ColumnText.showTextAligned(canvas, Element.ALIGN_RIGHT, new Phrase(begun, fonts.text(SMALL)), middle + 8, y, 0);
        canvas.addTemplate(pageCount, middle + 8 + SMALL / 4, y - SMALL / 2);
        if (!titled) {
            runningTitle(canvas);
        }
        titled = false;
    }

    private void runningTitle(PdfContentByte canvas) {
        var title = new Phrase(layout.title().replace("\n", "") + "（续）", fonts.text(SMALL, PaperFonts.GREY));
        float y = style.page().getHeight() - style.top() + SheetStyle.mm(4);
        ColumnText.showTextAligned(
                canvas, Element.ALIGN_CENTER, title, style.page().getWidth() / 2, y, 0);
    }

    private void drawMark(PdfContentByte canvas) {
        if (mark.isEmpty()) {
            return;
        }
        var faint = new PdfGState();
        faint.setFillOpacity(0.07f);
        canvas.saveState();
        canvas.setGState(faint);
        canvas.setColorFill(PaperFonts.INK);
        canvas.beginText();
        canvas.setFontAndSize(fonts.headingFace(), MARK_SIZE);
        float width = style.page().getWidth();
        float height = style.page().getHeight();
        int rows = layout.sheet() == Sheet.CERTIFICATE ? 1 : height > width ? 3 : 2;
        for (int row = 0; row < rows; row++) {
            canvas.showTextAligned(
                    Element.ALIGN_CENTER, mark, width / 2, height * (row + 0.5f) / rows - MARK_SIZE / 3, 32);
        }
        canvas.endText();
        canvas.restoreState();
    }
}
