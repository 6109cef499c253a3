package org.jiangheng.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.kernel.Actor;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What anybody can read about a programme. */
@JianghengTest
class ProgrammePageTest {

    private static final int A_YEAR_OF_ITS_OWN = 2790;

    @LocalServerPort
    int port;

    @Autowired
    Batches batches;

    @Autowired
    DemonstrationClock clock;

    @Test
    @Tag("DR-01")
    @Tag("DR-11")
    @Tag("DR-92")
    @Tag("XC-49")
    void showsTheOfficialNoticeWhole() {
        assertThat(page())
                .contains("北京市2026年全市统一高技能人才直接认定工作的公告", "京职技鉴发〔2026〕3号", "2026年3月20日")
                .contains("北京市职业技能鉴定管理中心", "京人社能字〔2025〕138号", "惠新东街3号")
                .contains("打开公告全文", "https://www.osta.org.cn/career");
    }

    @Test
    @Tag("DR-78")
    @Tag("DR-79")
    void namesTheFeeItsPurposeAndItsReference() {
        clock.begin(Instant.parse("2026-06-01T01:00:00Z"));
        batches.open(new NewBatch(
                "recognition",
                A_YEAR_OF_ITS_OWN,
                "首批",
                Map.of(
                        "apply", LocalDate.of(2026, 6, 12),
                        "recommend", LocalDate.of(2026, 6, 24),
                        "review", LocalDate.of(2026, 7, 24),
                        "certify", LocalDate.of(2026, 8, 28)),
                Map.of(),
                Actor.SYSTEM));

        assertThat(page())
                .contains("<strong>700</strong> 元/人", "用于支付评审工作相关人员劳务费和场地租赁费用", "参照北京市人力资源和社会保障局职称评审")
                .contains("不收取其他费用");
    }

    private String page() {
        return new Visitor("http://localhost:" + port)
                .get("/programmes/recognition")
                .body();
    }
}
