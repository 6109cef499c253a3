package org.jiangheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.openqa.selenium.By;

/**
 * One application of the second batch, from an empty form to a certificate, the way people do it: nine accounts, every page in the
 * browser, staff in Tasklist. Nobody touches the database.
 */
final class RecognitionJourney {

    private static final String APPLICANT = "fenglei";
    private static final String NAME = "冯磊";
    private static final String EMPLOYER = "qiye3";
    private static final String COMPANY = "北京芯曜微电子有限公司";
    private static final List<String> EXPERTS =
            IntStream.rangeClosed(1, 5).mapToObj(number -> "zhuanjia" + number).toList();

    private final Person person;
    private final Path photo;
    private final Path paper;
    private String dossier = "";

    RecognitionJourney(Person person, Path photo, Path paper) {
        this.person = person;
        this.photo = photo;
        this.paper = paper;
    }

    void apply() {
        person.signOn(APPLICANT).press("我要申报").press("确认，开始填写");
        dossier = person.place().replaceAll(".*/applications/([^?/]+).*", "$1");
        fillBasics();
        fillCareer();
        fillGrounds();
        addMaterials();
        person.press("核对并提交").press("提交申报");
        assertThat(person.has("签字"))
                .as("an unsigned undertaking is refused and stays on the page")
                .isTrue();
        List.of("frontLine", "conduct", "noViolation", "noSafetyAccident", "noQualityAccident", "noHeritageFailure")
                .forEach(pledge -> person.choose(pledge, "true"));
        person.choose("undertaking", "true")
                .fill("signature", NAME)
                .press("提交申报")
                .sees("DR2026-2-");
    }

    private void fillBasics() {
        person.fill("name", NAME)
                .choose("gender", "男")
                .fill("birthMonth", "1982-11")
                .pick("ethnicity", "汉族")
                .pick("politicalStatus", "群众")
                .fill("identityNumber", "119901198211051832")
                .fill("organisation", COMPANY)
                .choose("organisationNature", "市属企业")
                .fill("position", "电子装接岗")
                .fill("workingYears", "20")
                .pick("education", "大专")
                .fill("occupation", "电子设备装接工")
                .choose("level", "2")
                .fill("phone", "13800000018")
                .fill("email", "fenglei@example.com")
                .press("保存，下一步");
    }

    private void fillCareer() {
        person.fill("workHistory[0].from", "2006-07")
                .fill("workHistory[0].organisation", COMPANY)
                .fill("workHistory[0].work", "电子装接")
                .fill("workHistory[0].post", "班组长")
                .fill("workHistory[0].witness", "方志远")
                .press("保存，下一步");
        person.fill("achievements[0].project", "企业级项目：高密度板焊接工艺改进")
                .fill("achievements[0].completed", "2025-09")
                .fill("achievements[0].role", "牵头人")
                .fill("achievements[0].result", "返修率降低40%，已在两条产线应用。")
                .press("保存，下一步");
    }

    private void fillGrounds() {
        person.pick("industry", "新一代信息技术")
                .choose("grounds", "SKILL")
                .choose("criteria", "DR-24")
                .choose("secrecy", "NONE")
                .press("保存，下一步");
    }

    private void addMaterials() {
        person.upload("photo", photo)
                .upload("identity-document", paper)
                .upload("labour-relation", paper)
                .upload("evidence-DR-24", paper)
                .upload("recognition-statement", paper);
    }

    void recommend() {
        person.signOn(EMPLOYER);
        work("初审申报材料");
        person.choose("authentic", "YES")
                .choose("complete", "YES")
                .choose("valid", "YES")
                .choose("finding", "ELIGIBLE")
                .press("提交");
        work("单位内部公示");
        person.fill("place", "一号楼公告栏")
                .fill("startedOn", "2026-04-10")
                .attach("file:internal-notice-proof", paper)
                .press("上传")
                .press("提交");
    }

    void giveOpinion() {
        person.signOn(EMPLOYER);
        work("出具推荐意见");
        person.choose("objection", "NONE")
                .fill("noticeResult", "公示三个工作日，无异议。")
                .choose("recommended", "YES")
                .fill("opinion", "业绩真实，同意推荐。")
                .fill("signer", "杜若飞")
                .attach("file:sealed-opinion", paper)
                .press("上传")
                .press("提交");
        person.open("/portal/employer")
                .press("统一报送")
                .press("核对名单")
                .press("确认报送")
                .sees(NAME);
    }

    /** Their own lists: the deadline of a person's work stands with it, the name of the task leads there. */
    private void work(String task) {
        person.open("/portal").press(task);
    }

    /** Reception works in Tasklist: too early it is refused in a sentence; then from the linked page, and completed in Tasklist. */
    void check() {
        var tasklist = new Tasklist(person.signOn("shouli"));
        tasklist.take(COMPANY);
        tasklist.complete();
        person.sees("没有形式审查结论");
        tasklist.followLink();
        person.all("input[value='ACCEPTED']").forEach(person::click);
        person.press("保存");
        tasklist.take(COMPANY);
        tasklist.complete();
        tasklist.isEmptyOf(COMPANY);
    }

    void confirmPayment() {
        person.signOn("caiwu").open("/office");
        person.follow("第二批");
        person.all("input[name^='voucher-']").forEach(field -> field.sendKeys("20260417-001"));
        person.press("确认已填写的").press("全部到账，办结");
    }

    void convene() {
        person.signOn("mishu").open("/office");
        person.follow("第二批");
        person.all("input[name=candidate]").stream()
                .filter(box -> !box.isSelected())
                .forEach(person::click);
        EXPERTS.forEach(expert -> person.choose("expert", expert));
        person.choose("leader", EXPERTS.get(0))
                .fill("startsAt", "2026-04-24T09:00")
                .fill("place", "第二会议室")
                .press("组建评审组");
    }

    void review() {
        EXPERTS.forEach(expert -> score(expert, "提交业绩评定"));
        EXPERTS.forEach(expert -> score(expert, "提交现场答辩"));
        EXPERTS.forEach(this::vote);
        person.signOn(EXPERTS.get(0));
        enterMeeting();
        person.press("签署评审纪要");
    }

    private void score(String expert, String handIn) {
        person.signOn(expert);
        enterMeeting();
        person.press("开始评分");
        person.all(".point input").forEach(field -> {
            field.clear();
            field.sendKeys(
                    String.valueOf(Integer.parseInt(field.getDomAttribute("max").replaceAll("[.].*", "")) * 9 / 10));
        });
        if (handIn.contains("业绩")) {
            List.of("authenticity", "benefit", "standing")
                    .forEach(name ->
                            person.click(person.all("input[name=" + name + "]").get(0)));
            person.fill("remark", "与首都产业发展需求契合。");
        }
        person.press("保存评分表");
        enterMeeting();
        person.press(handIn);
    }

    private void vote(String expert) {
        person.signOn(expert);
        enterMeeting();
        person.all("input[name^='ballot-'][value=YES]").forEach(person::click);
        person.press("提交表决");
    }

    private void enterMeeting() {
        person.open("/portal");
        person.follow("第二批");
    }

    void approve() {
        var tasklist = new Tasklist(person.signOn("lingdao"));
        tasklist.take("第二批");
        tasklist.complete();
        tasklist.isEmptyOf("第二批");
        person.open("/notices").press("第二批").sees(NAME).sees("异议");
    }

    /** @return the certificate as the holder downloads it */
    byte[] fetchCertificate() {
        person.signOn(APPLICANT).open("/portal/applications/" + dossier).sees("已发证");
        return person.download(person.await(By.partialLinkText("打开证书 PDF")).getDomAttribute("href"));
    }

    void verify(String number, String link) {
        person.signOn(APPLICANT)
                .open("/verify")
                .fill("number", number)
                .fill("holder", NAME)
                .press("查询")
                .sees("有效");
        person.open(link).sees(number).sees("冯*").sees("有效");
    }

    void moveTo(String moment) {
        person.signOn("admin").open("/desk/clock").fill("to", moment).press("调整");
    }

    void isFiled() {
        person.signOn("lingdao").open("/office/dossiers/" + dossier).sees("归档").sees(NAME);
    }
}
