package org.jiangheng.portal.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.jiangheng.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An employer sends its own people, in time, and sees nobody else's. */
@JianghengTest
class EmployerPagesTest {

    private static final String OVERVIEW = "/portal/employer";
    private static final String SUBMISSIONS = OVERVIEW + "/submissions";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private ReviewWorld world;
    private SubjectId recommended;
    private Visitor clerk;
    private Visitor stranger;

    @BeforeEach
    void twoEmployers() {
        world = new ReviewWorld(beans);
        recommended = world.candidate("祁望舒");
        jdbc.sql("update jiangheng.dossier set status = 'RECOMMENDED' where id = ?")
                .param(recommended.uuid())
                .update();
        clerk = clerkOf(world.employer());
        stranger = clerkOf(world.employer("北京另一家有限公司"));
    }

    /** The cases of this world run in no process: what a list would tell them is not to be told in another test. */
    @AfterEach
    void forgetWhatTheListsWouldTell() {
        jdbc.sql("""
                        delete from act_ru_job where process_instance_id_ in
                            (select id_ from act_ru_execution join jiangheng.dossier_submission list
                             on list.id::text = business_key_ where list.batch = ?)
                        """).param(world.batch().uuid()).update();
    }

    @Test
    @Tag("DR-56")
    void sendsARecommendedApplicationAndFollowsIt() {
        assertThat(clerk.get(OVERVIEW).body()).contains("祁望舒", "可以统一报送");
        assertThat(post(clerk, SUBMISSIONS + "/check").body()).contains("核对推荐名单", "祁望舒");

        var sent = post(clerk, SUBMISSIONS);

        assertThat(sent.statusCode()).isEqualTo(302);
        var page = clerk.get(pathOf(sent));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("祁望舒", "审查中");
    }

    @Test
    @Tag("DR-49")
    void saysInPlaceThatTheStageIsOver() {
        world.moveTo("2026-04-28T00:00");

        var late = post(clerk, SUBMISSIONS);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("截止", "祁望舒");
    }

    @Test
    @Tag("DR-56")
    void sendsNobodyTwice() {
        post(clerk, SUBMISSIONS);

        assertThat(post(clerk, SUBMISSIONS).statusCode()).isEqualTo(422);
    }

    @Test
    void showsNothingOfAnotherEmployer() {
        var list = pathOf(post(clerk, SUBMISSIONS));

        assertThat(stranger.get(list).statusCode()).isEqualTo(404);
        assertThat(stranger.get(OVERVIEW + "/candidates/" + recommended).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(OVERVIEW).body()).doesNotContain("祁望舒");
    }

    @Test
    void sendsNobodyOfAnotherEmployer() {
        assertThat(post(stranger, SUBMISSIONS).statusCode()).isEqualTo(422);
        assertThat(clerk.get(OVERVIEW).body()).contains("可以统一报送");
    }

    private HttpResponse<String> post(Visitor who, String path) {
        var token = TOKEN.matcher(who.get(OVERVIEW).body());
        assertThat(token.find()).isTrue();
        return who.form(
                path, Map.of("batch", world.batch().value(), "dossier", recommended.value(), "_csrf", token.group(1)));
    }

    private static String pathOf(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private Visitor clerkOf(OrganisationId employer) {
        var account = Invented.account("dan");
        accounts.create(new NewAccount(
                account,
                "单位经办",
                ReviewWorld.PASSWORD,
                account + "@example.com",
                Optional.empty(),
                Optional.of(employer),
                Set.of()));
        return new Visitor("http://localhost:" + port).signedOn(account, ReviewWorld.PASSWORD);
    }
}
