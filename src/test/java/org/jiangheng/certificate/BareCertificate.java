package org.jiangheng.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * The page of a certificate drawn with nothing but the library: both faces, frame, rosette, mark, every word of the real page, photo,
 * QR code. It keeps nothing, checks nothing.
 */
final class BareCertificate {

    private static final int STEPS = 720;

    private final BaseFont text = load("NotoSerifSC-Regular.ttf");
    private final BaseFont heading = load("NotoSansSC-Bold.ttf");

    byte[] draw(String name, String identity, String number, String address, byte[] photo) {
        try {
            var bytes = new ByteArrayOutputStream();
            var document = new Document(PageSize.A4.rotate(), 70, 70, 60, 50);
            var writer = PdfWriter.getInstance(document, bytes);
            document.open();
            frame(writer.getDirectContentUnder());
            mark(writer.getDirectContentUnder());
            centred(document, "职业技能等级证书", 34);
            centred(document, "CERTIFICATE OF OCCUPATIONAL SKILL LEVEL", 9);
            centred(document, "持证人通过职业技能等级认定，特发此证。", 15);
            document.add(fields(name, identity, number, photo));
            document.add(foot(address, writer.getDirectContent()));
            document.close();
            return bytes.toByteArray();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void centred(Document document, String words, float size) {
        var paragraph = new Paragraph(words, new Font(text, size));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        document.add(paragraph);
    }

    private PdfPTable fields(String name, String identity, String number, byte[] photo) throws Exception {
        var table = new PdfPTable(5);
        table.setWidthPercentage(100);
        var image = Image.getInstance(photo);
        image.scaleToFit(71, 99);
        var picture = new PdfPCell(image, false);
        picture.setRowspan(4);
        table.addCell(picture);
        field(table, "姓名", "Name", name);
        field(table, "职业名称", "Occupation", "电工");
        field(table, "证件类型", "ID Type", "居民身份证");
        field(table, "工种/职业方向", "Job/Direction", "--");
        field(table, "证件号码", "ID No.", identity);
        field(table, "职业技能等级", "Skill Level", "三级/高级工");
        field(table, "证书编号", "Certificate No.", number);
        field(table, "发证日期", "Date of Issue", "2026年4月21日");
        return table;
    }

    private void field(PdfPTable table, String chinese, String english, String value) {
        var label = new Phrase(chinese + "\n", new Font(text, 12));
        label.add(new Phrase(english, new Font(text, 7.5f)));
        cell(table, label, 38);
        cell(table, new Phrase(value, new Font(text, 12)), 38);
    }

    private PdfPTable foot(String address, PdfContentByte canvas) throws Exception {
        var table = new PdfPTable(3);
        table.setWidthPercentage(100);
        var code = new PdfPCell(code(address, canvas), false);
        code.setBorder(Rectangle.NO_BORDER);
        table.addCell(code);
        cell(
                table,
                new Phrase(
                        "扫描二维码，核对本证书的真伪。\n证书信息查询　http://jndj.osta.org.cn\n机构信息查询　http://pjjg.osta.org.cn",
                        new Font(text, 9.5f)),
                0);
        cell(table, new Phrase("北京市职业技能鉴定管理中心\n（盖章）\n2026年4月21日", new Font(text, 15)), 0);
        return table;
    }

    private static void cell(PdfPTable table, Phrase phrase, float height) {
        var cell = new PdfPCell(phrase);
        cell.setMinimumHeight(height);
        table.addCell(cell);
    }

    private void mark(PdfContentByte canvas) {
        var faint = new PdfGState();
        faint.setFillOpacity(0.07f);
        canvas.saveState();
        canvas.setGState(faint);
        canvas.beginText();
        canvas.setFontAndSize(heading, 72);
        canvas.showTextAligned(Element.ALIGN_CENTER, "样张 SPECIMEN", 421, 270, 32);
        canvas.endText();
        canvas.restoreState();
    }

    private static void frame(PdfContentByte canvas) {
        canvas.rectangle(34, 34, 774, 527);
        canvas.stroke();
        canvas.rectangle(40, 40, 762, 515);
        canvas.stroke();
        for (int strand = 0; strand < 14; strand++) {
            double radius = strand < 7 ? 62 : 130;
            for (int step = 0; step <= STEPS; step++) {
                double angle = 2 * Math.PI * step / STEPS;
                double reach = radius + 25 * Math.sin(12 * angle + strand);
                float right = 421 + (float) (reach * Math.cos(angle));
                float up = 280 + (float) (reach * Math.sin(angle));
                if (step == 0) {
                    canvas.moveTo(right, up);
                } else {
                    canvas.lineTo(right, up);
                }
            }
            canvas.closePathStroke();
        }
    }

    private static Image code(String address, PdfContentByte canvas) throws Exception {
        BitMatrix modules = new QRCodeWriter()
                .encode(
                        address,
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
        var picture = canvas.createTemplate(modules.getWidth(), modules.getHeight());
        for (int row = 0; row < modules.getHeight(); row++) {
            runs(modules, row, picture);
        }
        picture.fill();
        var image = Image.getInstance(picture);
        image.scaleAbsolute(76, 76);
        return image;
    }

    private static void runs(BitMatrix modules, int row, PdfTemplate picture) {
        for (int from = 0; from < modules.getWidth(); from++) {
            int to = from;
            while (to < modules.getWidth() && modules.get(to, row)) {
                to++;
            }
            if (to > from) {
                picture.rectangle(from, modules.getHeight() - row - 1f, to - from, 1);
                from = to;
            }
        }
    }

    private static BaseFont load(String file) {
        try (var bytes = new ClassPathResource("fonts/" + file).getInputStream()) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes.readAllBytes(), null);
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
