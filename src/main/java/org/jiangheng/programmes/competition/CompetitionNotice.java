package org.jiangheng.programmes.competition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jiangheng.programmes.OfficialNotice;

/** 京职技鉴发〔2023〕1号 with its annex, the notice competition certificates rest on (CC-08, XC-49). */
final class CompetitionNotice {

    static final OfficialNotice NOTICE = new OfficialNotice(
            "关于进一步做好北京市职业技能竞赛选手核发职业技能等级证书工作的通知",
            "京职技鉴发〔2023〕1号",
            LocalDate.of(2023, 1, 11),
            "北京市职业技能鉴定管理中心",
            "《北京市职业技能竞赛管理办法》（京人社职鉴发〔2013〕189号）及本通知附件《职业技能竞赛核发技能等级证书工作流程》",
            "北京市朝阳区惠新东街3号",
            text());

    /** What the programme's papers rest on, printed at their end. */
    static final String GROUNDS =
            "依据：" + NOTICE.issuer() + "《" + NOTICE.title() + "》（" + NOTICE.number() + "，2023年1月11日）。";

    private CompetitionNotice() {}

    private static String text() {
        try (var file = CompetitionNotice.class.getResourceAsStream("notice.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
