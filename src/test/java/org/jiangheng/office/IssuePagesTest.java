package org.jiangheng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangheng.certificate.Awardees;
import org.jiangheng.certificate.Issues;
import org.jiangheng.certificate.NewIssue;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.IdentityPaper;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of an issue of certificates: for its keepers and its receiver, nobody else. */
@JianghengTest
class IssuePagesTest {

    private static final String RECEIVER = "employer@4f1c0000-0000-4000-8000-00000000c034";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Issues issues;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    SubjectId issue;

    @BeforeEach
    void issueTwo() {
        var batch =
                beans.getAutowireCapableBeanFactory().createBean(Awardees.class).batch("S000011999970", 30);
        var order = new NewIssue(
                "页面测试名单",
                "recognition",
                batch,
                RECEIVER,
                "certificates@ORG-CENTER",
                "S000011999970",
                "北京市职业技能鉴定管理中心",
                List.of(holder("钱一"), holder("钱二")));
        issue = issues.open(SubjectId.fresh(), order);
        issues.number(issue);
        issues.drawChunk(issue, 10);
        jdbc.sql("update jiangheng.certificate_issue set announced_at = jiangheng.now() where id = ?")
                .param(issue.uuid())
                .update();
    }

    @Test
    @Tag("CC-62")
    void keepersHandOverAndNobodyElseFindsThePage() {
        var keeper = visitor(Roles.CERTIFICATES);
        var number = issues.entries(issue).get(0).number().orElseThrow();

        assertThat(keeper.get("/office/issues/" + issue).body()).contains("页面测试名单", "登记领取", number);
        assertThat(keeper.get("/office/issues/" + issue + "/register.pdf").statusCode())
                .isEqualTo(200);
        assertThat(keeper.get("/office/issues/" + issue + "/register.xlsx").statusCode())
                .isEqualTo(200);
        assertThat(keeper.get("/office/issues/" + issue + "/certificates.zip").body())
                .startsWith("PK");
        assertThat(keeper.get("/office/certificates").body()).contains("页面测试名单");
        assertThat(visitor(Roles.FINANCE).get("/office/issues/" + issue).statusCode())
                .isEqualTo(404);
        assertThat(keeper.get("/portal/issues/" + issue).statusCode()).isIn(403, 404);
    }

    @Test
    @Tag("CC-X12")
    @Tag("CC-X13")
    void keepersOpenOneCertificateAndOthersDoNot() {
        var number = issues.entries(issue).get(0).number().orElseThrow();

        var page = visitor(Roles.CERTIFICATES).get("/office/certificates/" + number);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("撤销证书", "作废并换发");
        assertThat(visitor(Roles.FINANCE).get("/office/certificates/" + number).statusCode())
                .isEqualTo(404);
    }

    private FormVisitor visitor(String role) {
        return FormVisitor.as(new ReviewWorld(beans).staff(role).account(), port);
    }

    private static NewIssue.Entry holder(String name) {
        return new NewIssue.Entry(
                SubjectId.fresh(),
                name,
                IdentityPaper.RESIDENT_IDENTITY_CARD,
                Invented.identity().value(),
                "6-31-01-03",
                3,
                "");
    }
}
