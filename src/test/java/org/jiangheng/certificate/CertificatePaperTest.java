package org.jiangheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jiangheng.certificate.CertificateFixtures.certificate;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.document.DrawnPaper;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.testing.OneInchPhoto;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The 职业技能等级证书 as it is printed; copies to be looked at are kept under {@code target/papers}. */
class CertificatePaperTest {

    private static final String ADDRESS = "https://jiangheng.example/c/0123456789abcdef0123456789abcdef";

    @Test
    @Tag("DR-65")
    @Tag("DR-66")
    @Tag("DR-P14")
    @Tag("XC-38")
    void carriesEveryItemACertificateMustContain() {
        var paper = drawn(certificate("张䶮", "车工", Optional.of("数控车工"))).kept("certificate");

        assertThat(paper.pages()).isOne();
        assertThat(paper.words())
                .contains("职业技能等级证书", "姓名", "张䶮", "证件类型", "居民身份证", "证件号码", "职业名称", "车工")
                .contains("工种/职业方向", "数控车工", "职业技能等级", "二级/技师", "证书编号", "S000011999901262000001")
                .contains("发证日期", "2026年4月21日", "北京市职业技能鉴定管理中心", "（盖章）")
                .contains("jndj.osta.org.cn", "pjjg.osta.org.cn");
    }

    @Test
    void printsTwoDashesWhereThereIsNoTrade() {
        assertThat(drawn(certificate("张䶮", "电工", Optional.empty())).words()).contains("Job/Direction--");
    }

    @Test
    void keepsLongNamesOnOneSheet() {
        var holder = "阿卜杜热合曼·买买提吐尔逊·阿布都克里木江";
        var paper = drawn(certificate(holder, "工业机器人系统运维与智能产线调试维护工", Optional.of("高速轨道交通装备焊接机器人操作调试")))
                .kept("certificate-long");

        assertThat(paper.pages()).isOne();
        assertThat(paper.words()).contains(holder, "高速轨道交通装备焊接机器人操作调试");
    }

    @Test
    @Tag("XC-39")
    void carriesAQrCodeThatLeadsToTheVerification() throws Exception {
        var picture = drawn(certificate("张䶮", "电工", Optional.empty())).page(0, 200);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        var read = new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));

        assertThat(read.getText()).isEqualTo(ADDRESS);
    }

    @Test
    void marksThePlaceOfAMissingPhoto() {
        var layout = CertificatePaper.layout(certificate("张䶮", "电工", Optional.empty()), new byte[0], ADDRESS);

        assertThat(DrawnPaper.plain(layout).kept("certificate-no-photo").words())
                .contains("照片");
    }

    @Test
    void refusesANameThatCannotBePrinted() {
        var holder = "张" + Character.toString(0xE000);

        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> drawn(certificate(holder, "电工", Optional.empty())))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("document.glyphMissing"));
    }

    private static DrawnPaper drawn(Certificate certificate) {
        return DrawnPaper.specimen(CertificatePaper.layout(certificate, OneInchPhoto.drawn(), ADDRESS));
    }
}
