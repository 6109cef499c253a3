package org.jiangheng.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import java.util.Map;

/** Draws a QR code as vectors: sharp at any size, a run of dark modules is one rectangle. */
final class QrPicture {

    private static final int QUIET_ZONE = 2;

    private QrPicture() {}

    static Image of(String text, float side, PdfContentByte canvas) {
        var modules = modules(text);
        var picture = canvas.createTemplate(modules.getWidth(), modules.getHeight());
        for (int row = 0; row < modules.getHeight(); row++) {
            drawRow(modules, row, picture);
        }
        picture.fill();
        try {
            var image = Image.getInstance(picture);
            image.scaleAbsolute(side, side);
            return image;
        } catch (com.lowagie.text.BadElementException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void drawRow(BitMatrix modules, int row, PdfTemplate picture) {
        int column = 0;
        while (column < modules.getWidth()) {
            int end = column;
            while (end < modules.getWidth() && modules.get(end, row)) {
                end++;
            }
            if (end > column) {
                picture.rectangle(column, modules.getHeight() - row - 1f, end - column, 1);
            }
            column = end + 1;
        }
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (WriterException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
