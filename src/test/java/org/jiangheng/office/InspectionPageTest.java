package org.jiangheng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.InspectionWorld;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of an inspection as inspectors, readers and strangers get them. */
@JianghengTest
class InspectionPageTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    InspectionWorld world;
    SubjectId id;
    String page;

    @BeforeEach
    void anInspection() {
        world = new InspectionWorld(beans);
        id = world.started();
        page = "/office/inspections/" + id;
    }

    @Test
    @Tag("CC-53")
    void isThereForItsUnitAndTheCentreAndForNobodyElse() {
        var elsewhere = as(world.member(InspectionWorld.ELSEWHERE));
        assertThat(elsewhere.get(page).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/office/inspections").body()).doesNotContain(id.value());
        var centre = as(world.member(Inspection.CENTRE));
        assertThat(centre.get(page).statusCode()).isEqualTo(200);
        assertThat(centre.get(page + "/draft.pdf").statusCode()).isEqualTo(404);
        assertThat(centre.get("/office/inspections?q=EMPTY").statusCode()).isEqualTo(200);
        assertThat(as(world.first).get("/office/inspections").body()).contains(id.value());
        assertThat(as(world.organiser).get("/portal/inspections/" + id).statusCode())
                .isEqualTo(404);
        assertThat(as(world.clerk()).get("/portal/inspections/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("CC-57")
    void keepsWhatWasTypedWhenAFileIsRefusedAndSaysWhatIsMissing() {
        var visitor = as(world.first);
        visitor.get(page);

        var refused = visitor.upload(
                page,
                Map.of("version", "0", "action", "save", "r-JUDGES", "没有佩戴证件"),
                Map.of("photos", "<script>".getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("没有上传", "没有佩戴证件");
        assertThat(world.round(id).version()).isEqualTo(1);
        var incomplete = visitor.upload(page, Map.of("version", "1", "action", "sign"), Map.of());
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("请选择“是”“否”或“不适用”。", "请选择检查结论。");
    }

    @Test
    @Tag("XC-47")
    void showsAPhotoOnceItIsTaken() throws java.io.IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        var image = new java.awt.image.BufferedImage(80, 60, java.awt.image.BufferedImage.TYPE_INT_RGB);
        javax.imageio.ImageIO.write(image, "jpg", bytes);
        var visitor = as(world.first);
        visitor.get(page);

        visitor.upload(page, Map.of("version", "0", "action", "save"), Map.of("photos", bytes.toByteArray()));

        var shown = visitor.get(page);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("?small=true", "删除第 1 张照片");
    }

    @Test
    @Tag("CC-X7")
    void isSignedByTwoReadAndRectified() {
        var visitor = as(world.first);
        visitor.get(page);
        assertThat(visitor.upload(page, typed(), Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign"));
        visitor.get(page + "/sign");
        visitor.post(page + "/sign", Map.of());
        var second = as(world.second);
        assertThat(second.get(page).body()).contains("本人签名");
        second.post(page + "/confirm", Map.of());
        world.runJobs();

        var organiser = as(world.organiser);
        var portal = "/portal/inspections/" + id;
        assertThat(organiser.get(portal).body()).contains("需要整改", "没有佩戴证件");
        assertThat(organiser
                        .upload(portal, Map.of("text", "", "action", "submit"), Map.of())
                        .statusCode())
                .isEqualTo(422);
        organiser.upload(portal, Map.of("text", "已经佩戴。", "action", "submit"), Map.of());
        organiser.get(portal + "?report");
        organiser.post(portal + "/report", Map.of());
        world.runJobs();

        assertThat(world.round(id).number()).isEqualTo(2);
        assertThat(visitor.get(page).body()).contains("已经佩戴。", "首次检查的问题和整改情况");
    }

    @Test
    @Tag("CC-52")
    void letsOnlyTheCentreOrderASpotCheck() {
        var address = "/office/inspections/new?about=" + world.thing();
        assertThat(as(world.first).get(address).statusCode()).isEqualTo(404);
        var centre = as(world.member(Inspection.CENTRE));
        assertThat(centre.get(address).body()).contains("发起抽查");
        var order = new HashMap<>(Map.of("about", world.thing().value(), "kind", "SPOT", "place", "某地"));
        order.put("on", "2026-05-09");
        assertThat(centre.post("/office/inspections/new", order).body()).contains("请写明抽查事由。");
        order.put("reason", "收到反映");
        assertThat(centre.post("/office/inspections/new", order).statusCode()).isEqualTo(302);
    }

    private Map<String, String> typed() {
        var typed = new HashMap<>(Map.of("version", "0", "action", "sign", "doneOn", "2026-05-08"));
        typed.putAll(Map.of("a-ORDER", "YES", "a-JUDGES", "NO", "r-JUDGES", "没有佩戴证件", "a-RULES", "YES"));
        typed.putAll(Map.of("conclusion", "RECTIFY", "finding", "应当佩戴证件。", "rectifyBy", "2026-05-18"));
        typed.put("second", world.second.account());
        return typed;
    }

    private FormVisitor as(Actor actor) {
        return FormVisitor.as(actor.account(), port);
    }
}
