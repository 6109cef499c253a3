package org.jiangheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * One competition of an enterprise, from an empty form to certificates in the competitors' hands, the way people do it: organiser,
 * section, district, question office, keeper. Nobody touches the database.
 */
final class CompetitionJourney {

    private static final String ORGANISER = "qiye";
    private static final String NAME = "2026年云枢机器人操作技能竞赛";
    private static final String OCCUPATION = "工业机器人系统操作员";
    private static final List<String> MATERIALS = List.of(
            "licence",
            "staff-register",
            "plan-document",
            "emergency-plan",
            "competition-notice",
            "committees",
            "sealed-filing");

    private final Person person;
    private final Path paper;
    private final Path scores;
    private final Path photos;
    private final int competitors;
    private String item = "";

    CompetitionJourney(Person person, Path paper, Path scores, Path photos, int competitors) {
        this.person = person;
        this.paper = paper;
        this.scores = scores;
        this.photos = photos;
        this.competitors = competitors;
    }

    void file() {
        person.signOn(ORGANISER).press("我要申报").press("确认，开始填写");
        fillBasics();
        person.choose("licencePermanent", "true").press("保存，下一步");
        fillItem();
        person.fill("questions", "依据国家职业技能标准中级工以上要求，由评判委员会命题，赛前封存。")
                .fill("rewards", "前三名颁发荣誉证书。")
                .fill("tieRule", "比较技能操作用时，用时短者名次在前。")
                .press("保存，下一步");
        MATERIALS.forEach(material -> person.upload(material, paper));
        person.press("核对并提交");
        person.choose("undertaking", "true")
                .fill("signature", "秦悦")
                .press("提交申报")
                .sees("CC2026-1-");
    }

    private void fillBasics() {
        person.fill("name", NAME)
                .choose("level", "ENTERPRISE")
                .choose("host", "ENTERPRISE")
                .fill("department", "人力资源部")
                .fill("startsOn", "2026-05-18")
                .fill("endsOn", "2026-05-19")
                .choose("venueDistrict", "海淀区")
                .choose("recordsDistrict", "海淀区")
                .fill("contact", "秦悦")
                .fill("contactPhone", "13800000021")
                .press("保存，下一步");
    }

    private void fillItem() {
        person.fill("items[0].occupation", OCCUPATION)
                .fill("items[0].expected", String.valueOf(competitors))
                .choose("items[0].levels", "3")
                .choose("items[0].levels", "4")
                .fill("items[0].theoryShare", "30")
                .fill("items[0].skillShare", "70")
                .fill("items[0].theoryFull", "100")
                .fill("items[0].skillFull", "100")
                .fill("items[0].theoryOn", "2026-05-18")
                .fill("items[0].theoryPlace", "云枢公司一号教室")
                .fill("items[0].skillOn", "2026-05-19")
                .fill("items[0].skillPlace", "云枢公司实训车间")
                .press("保存，下一步");
    }

    /** The section decides twice in Tasklist: taken on, and no objection. */
    void putOnFile() {
        decide("受理竞赛申报材料", "受理", "受理竞赛申报材料");
        decide("审核竞赛申报材料", "无异议，发放竞赛备案回执", NAME);
    }

    private void decide(String task, String answer, String gone) {
        var tasklist = new Tasklist(person.signOn("jingsai"));
        tasklist.take(NAME);
        person.sees(task);
        person.click(person.await(By.xpath("//label[normalize-space(.)='" + answer + "']")));
        tasklist.complete();
        tasklist.isEmptyOf(gone);
    }

    void plan() {
        person.signOn(ORGANISER).open("/portal/competition").press(NAME).press(OCCUPATION);
        item = person.place().replaceAll(".*/items/([^/?#]+).*", "$1");
        for (var part : List.of("THEORY", "SKILL")) {
            person.open(portal("plan"));
            person.submit(person.await(By.id("persons-" + part)));
        }
        person.open("/portal").seesNo("提交竞赛计划");
    }

    /** Two inspectors of the district, each with the own account. */
    void inspect(String kind) {
        person.signOn("haidian").open("/office/inspections").sees(NAME);
        person.open(person.await(By.xpath("(//tr[contains(., '" + NAME + "') and contains(., '" + kind + "')]//a)[1]"))
                .getDomProperty("href"));
        var inspection = person.place();
        person.all("input[type=radio][name^='a-'][value=YES]").forEach(person::click);
        person.fill("doneOn", "2026-05-" + (kind.equals("事中检查") ? "19" : "28"))
                .choose("conclusion", "PASSED")
                .fill("finding", "组织有序，记录完整。")
                .choose("second", "haidian2")
                .press("核对签名")
                .press("本人签名，确认记录属实");
        person.signOn("haidian2").open(inspection).press("本人签名，确认记录属实").sees("合格");
    }

    void fileQuestions() {
        person.signOn(ORGANISER);
        for (var kind : List.of("THEORY", "SKILL", "MARKING")) {
            person.open(portal("questions"))
                    .choose("kind", kind)
                    .attach("file", paper)
                    .press("上传");
        }
        person.press("报送试题科备案");
        person.signOn("shiti").open("/office/competition/questions/" + item).press("接收备案");
    }

    void rank() {
        person.signOn(ORGANISER)
                .open(portal("scores"))
                .attach("list", scores)
                .attach("photos", photos)
                .press("上传并核对")
                .press("导入这份成绩")
                .press("导入");
        person.open(portal("results")).sees("第1名").press("确定名次").press("确定名次");
    }

    void publicise(String day) {
        person.open(portal("publicity"));
        bring("PUBLICITY_PROOF");
        person.fill("place", "公司公告栏").fill("startedOn", day).submit(person.await(By.id("place")));
        person.open("/notices").sees(NAME);
    }

    void conclude() {
        person.signOn(ORGANISER)
                .open(portal("publicity"))
                .choose("finding", "NONE")
                .press("提交结论");
    }

    void fileCertificates() {
        person.signOn(ORGANISER)
                .open(portal("certificates"))
                .fill("members", "秦悦，北京云枢智能装备有限公司，组委会主任")
                .fill("awardTitle", "关于公布竞赛结果的决定")
                .fill("awardOn", "2026-05-28")
                .fill("opinion", "成绩真实有效，同意申报。")
                .fill("checkedBy", "秦悦");
        person.press("全部标为一致");
        bring("AWARD_DOCUMENT");
        bring("SEALED_FIRST_CHECK");
        person.press("核对并提交").press("确认提交").sees("已取证备案");
    }

    private void bring(String kind) {
        WebElement field = person.await(By.id("file-" + kind));
        field.sendKeys(paper.toAbsolutePath().toString());
        person.submit(field);
    }

    void confirm() {
        person.signOn("jingsai")
                .open("/office/competition/items/" + item)
                .fill("conditions", "申报条件已核对。")
                .choose("decision", "CONFIRM");
        person.all("textarea[name=conflicts], textarea[name=flags]").forEach(field -> field.sendKeys("按国家职业标准执行。"));
        person.press("提交").sees("已备案确认");
        person.signOn("zhengshu").open("/office/competition/items/" + item);
        bring("SEALED_PAPERS");
        person.press("登记已用印").sees("已用印");
    }

    /** 领取 and 发放. */
    void handOver() {
        person.signOn("zhengshu").openUntil("/office/certificates", NAME).press(NAME);
        var issue = person.place().replaceAll(".*/issues/([^/?#]+).*", "$1");
        person.openUntil("/office/issues/" + issue, "登记领取")
                .fill("collector", "秦悦")
                .press("登记领取");
        person.signOn(ORGANISER).openUntil("/portal/issues/" + issue, "确认已收到证书").press("确认已收到证书");
        person.press("全部登记").press("全部已发放，办结").sees("已办结");
        person.openUntil("/portal/competition", "各项目已办结，证书已核发");
    }

    /** @return the number of this holder's certificate */
    String number(String holder) {
        person.signOn("zhengshu").open("/office/certificates").fill("q", holder).press("查找");
        return person.sees(holder)
                .await(By.xpath("//tr[contains(., '" + holder + "')]//*[contains(@class, 'number')]"))
                .getText();
    }

    void verify(String number, String holder) {
        person.signOn("shenqing")
                .open("/verify")
                .fill("number", number)
                .fill("holder", holder)
                .press("查询")
                .sees("有效");
        assertThat(person.text()).contains(OCCUPATION, "三级/高级工");
    }

    void moveTo(String moment) {
        person.signOn("admin").open("/desk/clock").fill("to", moment).press("调整");
    }

    private String portal(String tab) {
        return "/portal/competition/items/" + item + "/" + tab;
    }
}
