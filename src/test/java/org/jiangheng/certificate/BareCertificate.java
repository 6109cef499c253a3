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
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The page of a certificate drawn with nothing but the library: two faces, frame, rosette, fields, QR code. */
final class BareCertificate {

    private static final String[] FIELDS = {
        "姓名",
        "Name",
        "职业名称",
        "Occupation",
        "证件类型",
        "ID Type",
        "工种/职业方向",
        "Job/Direction",
        "证件号码",
        "ID No.",
        "职业技能等级",
        "Skill Level",
        "证书编号",
        "Certificate No.",
        "发证日期",
        "Date of Issue"
    };
    private static final int STEPS = 720;

    private final BaseFont text = load("NotoSerifSC-Regular.ttf");
    private final BaseFont heading = load("NotoSansSC-Bold.ttf");

    byte[] draw(String name) {
        try {
            var bytes = new ByteArrayOutputStream();
            var document = new Document(PageSize.A4.rotate(), 70, 70, 60, 50);
            var writer = PdfWriter.getInstance(document, bytes);
            document.open();
            frame(writer.getDirectContentUnder());
            var title = new Paragraph("职业技能等级证书", new Font(heading, 30));
            title.setAlignment(Element.ALIGN_CENTER);
            document.add(title);
            document.add(new Paragraph("持证人通过职业技能等级认定，特发此证。", new Font(text, 16)));
            document.add(fields(name));
            document.add(code(writer.getDirectContent()));
            document.add(new Paragraph("扫描二维码，核对本证书的真伪。http://jndj.osta.org.cn", new Font(text, 9)));
            document.add(new Paragraph("北京市职业技能鉴定管理中心（盖章）二〇二六年四月二十一日", new Font(text, 14)));
            document.close();
            return bytes.toByteArray();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private PdfPTable fields(String name) {
        var table = new PdfPTable(4);
        table.setWidthPercentage(100);
        for (int at = 0; at < FIELDS.length; at += 2) {
            var label = new Phrase(FIELDS[at] + "\n", new Font(text, 12));
            label.add(new Phrase(FIELDS[at + 1], new Font(text, 8)));
            cell(table, label);
            cell(table, new Phrase(name + "1199012026", new Font(text, 12)));
        }
        return table;
    }

    private static void cell(PdfPTable table, Phrase phrase) {
        var cell = new PdfPCell(phrase);
        cell.setMinimumHeight(38);
        table.addCell(cell);
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

    private static Image code(PdfContentByte canvas) throws Exception {
        BitMatrix modules = new QRCodeWriter()
                .encode(
                        "http://localhost:8080/c/0123456789abcdef0123456789abcdef",
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
        var picture = canvas.createTemplate(modules.getWidth(), modules.getHeight());
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    picture.rectangle(column, modules.getHeight() - row - 1f, 1, 1);
                }
            }
        }
        picture.fill();
        var image = Image.getInstance(picture);
        image.scaleAbsolute(76, 76);
        return image;
    }

    private static BaseFont load(String file) {
        try (var bytes = new ClassPathResource("fonts/" + file).getInputStream()) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes.readAllBytes(), null);
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
