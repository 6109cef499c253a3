package org.jiangheng.programmes.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jiangheng.programmes.OfficialNotice;

/** 京职技鉴发〔2026〕3号, the notice direct recognition rests on (DR-01, DR-92, XC-49). */
final class RecognitionNotice {

    /** DR-F4.01, XC-21: the text agreed to; proposed by us. */
    static final String UNDERTAKING =
            "本人承诺：所提交的全部申报材料真实、合法、有效，不存在提供虚假信息、伪造或变造证明材料的情形；" + "提交材料不涉及国家秘密或已按规定脱密。如有不实，自愿接受取消本次申报资格等处理。";

    static final OfficialNotice NOTICE = new OfficialNotice(
            "北京市2026年全市统一高技能人才直接认定工作的公告",
            "京职技鉴发〔2026〕3号",
            LocalDate.of(2026, 3, 20),
            "北京市职业技能鉴定管理中心",
            "《关于印发〈培育北京市高技能领军人才的若干措施〉的通知》（京人社能字〔2025〕138号）",
            "北京市朝阳区惠新东街3号",
            text());

    private RecognitionNotice() {}

    private static String text() {
        try (var file = RecognitionNotice.class.getResourceAsStream("notice.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
