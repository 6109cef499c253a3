package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of a filing over HTTP: what is refused stays typed, what is somebody else's is not there. */
@JianghengTest
class FilingPagesTest {

    private static final LocalDate EVENT = LocalDate.of(2026, 10, 12);

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    FilingWorld world;
    FormVisitor clerk;

    @BeforeEach
    void begins() {
        world = beans.createBean(FilingWorld.class);
        world.begin(LocalDateTime.of(2026, 9, 14, 9, 0));
        clerk = FormVisitor.as(world.account(Optional.of(world.organiser)), port);
    }

    @AfterEach
    void clears() {
        world.clear();
    }

    @Test
    @Tag("CC-07")
    @Tag("CC-35")
    @Tag("CC-67")
    void saysWhyAFilingIsRefusedAndKeepsWhatWasTyped() {
        var late = LocalDate.of(2026, 9, 30);
        world.upload(late, late);
        clerk.get("/portal/applications/" + world.dossier);
        var version = world.dossiers.draft(world.dossier).version();

        var refused = clerk.post(
                "/portal/applications/" + world.dossier + "/submit",
                Map.of("version", String.valueOf(version), "undertaking", "true", "signature", "某负责人签名"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("竞赛首日为2026年9月30日", "某负责人签名");
        assertThat(refused.body()).contains("规范组织比赛", "切实履行主体责任，多渠道开展宣传", "接受市、区职业技能认定管理机构监督检查");
        assertThat(world.dossiers.get(world.dossier).status()).isEqualTo(DossierStatus.DRAFT);
    }

    @Test
    @Tag("CC-53")
    void isThereForItsOrganiserAndItsDistrictsAlone() {
        var item = world.filed(EVENT, EVENT).id();
        var stranger = FormVisitor.as(world.account(Optional.of(world.organisation())), port);
        var near = FormVisitor.as(
                world.account(Optional.empty(), Readers.supervisors(org.jiangheng.party.District.HAIDIAN)), port);
        var far = FormVisitor.as(
                world.account(Optional.empty(), Readers.supervisors(org.jiangheng.party.District.DEVELOPMENT_AREA)),
                port);

        assertThat(clerk.get("/portal/competition/" + world.dossier).statusCode())
                .isEqualTo(200);
        assertThat(clerk.get("/portal/competition/items/" + item + "/plan").statusCode())
                .isEqualTo(200);
        assertThat(clerk.get("/portal/competition/items/" + item + "/questions").statusCode())
                .isEqualTo(200);
        assertThat(clerk.get("/portal/competition/" + world.dossier + "/change").statusCode())
                .isEqualTo(200);
        for (var page : new String[] {"", "/change", "/withdraw"}) {
            assertThat(stranger.get("/portal/competition/" + world.dossier + page)
                            .statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(stranger.get("/portal/competition/items/" + item + "/questions")
                        .statusCode())
                .isEqualTo(404);
        assertThat(near.get("/office/competition/" + world.dossier).statusCode())
                .isEqualTo(200);
        assertThat(far.get("/office/competition/" + world.dossier).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("CC-X14")
    void isWithdrawnOnAPageThatSaysWhatItMeans() {
        world.upload(EVENT, EVENT);
        world.file(EVENT, EVENT);
        var page = "/portal/competition/" + world.dossier + "/withdraw";
        assertThat(clerk.get("/portal/competition").body()).contains(page);
        assertThat(clerk.get(page).body()).contains("不能恢复");
        assertThat(clerk.post(page, Map.of("reason", " ")).statusCode()).isEqualTo(422);
        clerk.get(page);
        assertThat(clerk.post(page, Map.of("reason", "不再举办")).statusCode()).isEqualTo(302);

        assertThat(world.dossiers.get(world.dossier).status()).isEqualTo(DossierStatus.WITHDRAWN);
        assertThat(clerk.get(page).body()).contains("不能撤回");
    }

    @Test
    @Tag("CC-46")
    void keepsARefusedChangeTypedAndOffersWhatCanStillBeChanged() {
        world.filed(EVENT, EVENT);
        var page = "/portal/competition/" + world.dossier + "/change";
        clerk.get(page);

        var refused = clerk.post(
                page,
                Map.of(
                        "item",
                                world.competitions
                                        .get(world.dossier)
                                        .items()
                                        .get(0)
                                        .id()
                                        .value(),
                        "kind", "CHANGE",
                        "theoryOn", "2026-09-01",
                        "theoryPlace", "第二考场",
                        "reason", "考场维修"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"2026-09-01\"", "value=\"第二考场\"", ">考场维修</textarea>", "取消整个竞赛");
        world.at(LocalDateTime.of(2026, 10, 13, 9, 0));
        assertThat(clerk.get(page).body()).contains("不能再申请变更").doesNotContain("<textarea");
    }

    @Test
    @Tag("CC-52")
    void letsTheCentreAloneOrderASpotCheckFromTheItem() {
        var item = world.filed(EVENT, EVENT).id();
        var page = "/office/competition/items/" + item;
        var centre = FormVisitor.as(world.account(Optional.empty(), "supervision@ORG-CENTER"), port);
        var section = FormVisitor.as(world.account(Optional.empty(), "reception@ORG-CENTER-COMP"), port);

        assertThat(centre.get(page).body()).contains("/office/inspections/new?about=" + item);
        assertThat(section.get(page).body()).contains("督导检查").doesNotContain("/office/inspections/new");
    }
}
