package org.jiangheng.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangheng.kernel.Roles;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who looks after certificates finds them on one page; others do not know it exists. */
@JianghengTest
class CertificatesPageTest {

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    @Test
    @Tag("DR-P15")
    void certificatesAreLookedUpByThoseWhoKeepThem() {
        var keeper =
                FormVisitor.as(new ReviewWorld(beans).staff(Roles.CERTIFICATES).account(), port);

        var page = keeper.get("/office/certificates?q=nobody");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("没有找到与", "证书发放名册");
    }

    @Test
    void financeDoesNotSeeThem() {
        var finance = FormVisitor.as(new ReviewWorld(beans).staff(Roles.FINANCE).account(), port);

        assertThat(finance.get("/office/certificates").statusCode()).isEqualTo(404);
    }
}
