package org.jiangheng.certificate;

import static org.jiangheng.document.Cell.text;

import java.util.List;
import org.jiangheng.document.Cell;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;

/** How the 职业技能等级证书 stands on its sheet, every item the standard lists on one landscape A4 (DR-66, DR-P14, XC-38). */
final class CertificatePaper {

    static final String KIND = "certificate";
    static final String TITLE = "职业技能等级证书";

    private static final String NONE = "--";
    private static final float ROW = 38;

    private CertificatePaper() {}

    /**
     * @param photo empty leaves the place marked
     * @param verification address the QR code leads to
     */
    static PaperLayout layout(Certificate certificate, byte[] photo, String verification) {
        return PaperLayout.titled(TITLE)
                .on(Sheet.CERTIFICATE)
                .subtitle("CERTIFICATE OF OCCUPATIONAL SKILL LEVEL")
                .grid(statement())
                .space(6)
                .grid(fields(certificate, photo))
                .space(10)
                .grid(foot(certificate, verification));
    }

    private static Grid statement() {
        return Grid.of(1).with(text("持证人通过职业技能等级认定，特发此证。").large().set(Cell.Align.CENTRE));
    }

    private static Grid fields(Certificate certificate, byte[] photo) {
        return Grid.of(32, 9, 35, 66, 8, 37, 62)
                .with(Cell.photo(photo).bare().down(4), blank().down(4))
                .with(row("姓名", "Name", certificate.holder()))
                .with(blank().down(4))
                .with(row("职业名称", "Occupation", certificate.occupation()))
                .with(row("证件类型", "ID Type", certificate.identity().paper().label()))
                .with(row("工种/职业方向", "Job/Direction", certificate.trade().orElse(NONE)))
                .with(row("证件号码", "ID No.", certificate.identity().value()))
                .with(row("职业技能等级", "Skill Level", certificate.level().label()))
                .with(row("证书编号", "Certificate No.", certificate.number()))
                .with(row("发证日期", "Date of Issue", ChineseDate.of(certificate.issuedOn())));
    }

    private static List<Cell> row(String chinese, String english, String value) {
        return List.of(
                Cell.bilingual(chinese, english).atLeast(ROW),
                text(value).ruled().atLeast(ROW));
    }

    private static Grid foot(Certificate certificate, String verification) {
        return Grid.of(32, 9, 101, 107)
                .with(Cell.qrCode(verification, 27).down(3), blank().down(3))
                .with(text("扫描二维码，核对本证书的真伪。\n证书信息查询　http://jndj.osta.org.cn\n机构信息查询　http://pjjg.osta.org.cn")
                        .small()
                        .down(3))
                .with(signed(certificate.issuer()).large())
                .with(signed("（盖章）").small())
                .with(signed(ChineseDate.of(certificate.issuedOn())).bare());
    }

    private static Cell signed(String line) {
        return text(line).set(Cell.Align.CENTRE);
    }

    private static Cell blank() {
        return text("").bare();
    }
}
