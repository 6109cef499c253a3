package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CertificateFiling.AwardCheck;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 取证: photos brought late, and many awards compared with the award document without a click for each. */
@JianghengTest
class CertificatePagesTest {

    private static final int COMPETITORS = 200;
    private static final int SHOWN = 50;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Rankings rankings;

    @Autowired
    CertificateFilings filings;

    @Autowired
    AwardPhotos photos;

    @Autowired
    Journal journal;

    private ResultWorld world;
    private String page;
    private FormVisitor clerk;
    private List<SubjectId> awards;

    @BeforeEach
    void concludes() {
        world = new ResultWorld(beans);
        world.compete(COMPETITORS);
        rankings.decideTie(world.item, List.of(world.entry(1), world.entry(2)), "用时短者在前", world.clerk);
        rankings.close(world.item, world.clerk);
        world.stands(ItemStatus.CONCLUDED);
        awards = rankings.awards(world.item).stream()
                .map(award -> award.entry().id())
                .toList();
        page = "/portal/competition/items/" + world.item + "/certificates";
        clerk = FormVisitor.as(world.clerk.account(), port);
    }

    @AfterEach
    void clear() {
        world.clear();
    }

    @Test
    @Tag("CC-F6")
    @Tag("CC-58")
    @Tag("XC-29")
    void takesMissingPhotosWithoutTouchingTheScores() {
        world.losePhoto(2);
        world.losePhoto(3);
        world.losePhoto(COMPETITORS);
        var before = rankings.closed(world.item).standings();
        assertThatThrownBy(() -> photos.requireAll(world.item))
                .extracting("code", "arguments")
                .containsExactly("competition.photosMissing", List.of(2, "选手2号、选手3号"));
        var third = before.get(2).entry();
        assertThat(clerk.get(page).body())
                .contains("还有 2 名取证选手没有照片", third.name(), third.maskedIdentity())
                .doesNotContain(third.identity());

        assertThat(upload("照片".getBytes()).statusCode()).isEqualTo(422);
        assertThat(upload(world.photos(2, 3)).statusCode()).isEqualTo(302);

        assertThat(clerk.get(page).body()).contains(awards.size() + " 名取证选手都有照片");
        assertThat(rankings.closed(world.item).standings()).isEqualTo(before);
        assertThat(journal.of(world.competition))
                .anyMatch(line -> line.sentence().contains("补充上传选手照片 2 张"));
        world.stands(ItemStatus.CERTIFICATES_FILED);
        assertThat(upload(world.photos(2)).body()).contains("照片不能再更改");
    }

    @Test
    @Tag("XC-29")
    void takesPhotosFromTheOrganiserAlone() {
        var other = new ResultWorld(beans);
        var stranger = FormVisitor.as(other.clerk.account(), port);
        stranger.get("/portal");

        assertThat(stranger.upload(page + "/photos", Map.of(), Map.of("photos", world.photos(1)))
                        .statusCode())
                .isEqualTo(404);
        other.clear();
    }

    @Test
    @Tag("CC-66")
    void marksEverybodyElseAsAgreeingInOneStep() {
        var odd = awards.get(4);
        clerk.get(page);
        assertThat(clerk.post(page, row(odd, "NO", "jury%20erred") + "&restAgrees=true")
                        .statusCode())
                .isEqualTo(302);

        assertThat(checks()).hasSize(awards.size());
        assertThat(differing()).containsExactly(odd);
        clerk.post(page, "opinion=x&restAgrees=true");
        assertThat(differing()).containsExactly(odd);
        clerk.post(page, row(odd, "YES", "jury%20erred"));
        assertThat(differing()).isEmpty();
        clerk.post(page, row(odd, "", ""));
        assertThat(checks()).hasSize(awards.size() - 1);
    }

    @Test
    @Tag("CC-66")
    void comparesPageByPageAndKeepsTheOtherPages() {
        assertThat(awards).hasSizeGreaterThan(SHOWN);
        assertThat(shown(clerk.get(page).body())).isEqualTo(Set.copyOf(awards.subList(0, SHOWN)));
        clerk.post(page, rows(awards.subList(0, SHOWN)) + "&at=1&to=2");
        assertThat(checks()).hasSize(SHOWN);
        assertThat(shown(clerk.get(page + "?at=2").body())).isEqualTo(Set.copyOf(awards.subList(SHOWN, awards.size())));
        clerk.post(page, rows(awards.subList(SHOWN, awards.size())) + "&at=2");
        assertThat(checks()).hasSize(awards.size());
        assertThat(shown(clerk.get(page + "?who=%E9%80%89%E6%89%8B17%E5%8F%B7").body()))
                .containsExactly(world.entry(17));
    }

    @Test
    void keepsWhatWasTypedWhereTheReasonIsMissing() {
        clerk.get(page);
        var refused = clerk.post(page, row(awards.get(4), "NO", "") + "&opinion=typed");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("typed", "<option value=\"NO\" selected=\"selected\">");
        assertThat(checks()).isEmpty();
    }

    private java.net.http.HttpResponse<String> upload(byte[] zip) {
        clerk.get(page);
        return clerk.upload(page + "/photos", Map.of(), Map.of("photos", zip));
    }

    private List<AwardCheck> checks() {
        return filings.awardChecks(world.item);
    }

    private List<SubjectId> differing() {
        return checks().stream()
                .filter(check -> !check.agrees())
                .map(AwardCheck::entry)
                .toList();
    }

    private Set<SubjectId> shown(String body) {
        return Stream.of(body.split("name=\"entry\" value=\""))
                .skip(1)
                .map(rest -> SubjectId.of(rest.substring(0, 36)))
                .collect(Collectors.toSet());
    }

    private static String rows(List<SubjectId> entries) {
        return entries.stream().map(entry -> row(entry, "YES", "")).collect(Collectors.joining("&"));
    }

    private static String row(SubjectId entry, String agrees, String difference) {
        return "entry=" + entry + "&agrees=" + agrees + "&difference=" + difference;
    }
}
