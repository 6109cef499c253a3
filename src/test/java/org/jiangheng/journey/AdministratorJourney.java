package org.jiangheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openqa.selenium.By;

/**
 * An administrator and nobody else changes the procedure: a second check in the diagram, a cell of the table, a label of a form;
 * looks at what it means, publishes, moves the running cases, and goes back.
 */
final class AdministratorJourney {

    private static final String CASES = "高技能人才直接认定申报";
    private static final String FIRST_REVIEW = "初审申报材料";
    private static final String SECOND_CHECK = "复核初审结论";
    private static final String CASE = "DR2026-2-000003";
    private static final String LABEL = "材料是否真实（对照原件）";

    private final Person person;
    private final Path folder;
    private ChangedFolder shipped = new ChangedFolder(java.util.Map.of());

    AdministratorJourney(Person person, Path folder) {
        this.person = person;
        this.folder = folder;
    }

    void download() throws IOException {
        person.signOn("admin").open("/desk/models").press("直接认定").sees("正在使用第 1 版");
        shipped = running();
        assertThat(shipped.files()).containsKeys("recognition.bpmn", "criteria.dmn", "review-by-employer.form");
    }

    /** Refused with the element's name and the reason; there is nothing to press. */
    void uploadAScript() throws IOException {
        var faulty = shipped.withScript();
        person.attach("files", faulty.save(folder, "recognition.bpmn")).press("上传并检查");
        person.sees("不能发布。").sees(SECOND_CHECK).sees("不允许使用脚本任务；请改为系统步骤，由程序实现。").seesNo("发布…");
        person.open("/desk/models").press("直接认定").sees("正在使用第 1 版");
    }

    void uploadTheChange() throws IOException {
        var changed = shipped.withSecondCheck()
                .replaced("criteria.dmn", "<text>1000000</text>", "<text>500000</text>")
                .replaced("review-by-employer.form", "材料是否真实", LABEL);
        person.attach(
                        "files",
                        Stream.of("recognition.bpmn", "check-finding.form", "criteria.dmn", "review-by-employer.form")
                                .map(file -> saved(changed, file))
                                .toArray(Path[]::new))
                .press("上传并检查")
                .sees("检查通过，没有发现问题。");
    }

    private Path saved(ChangedFolder changed, String file) {
        try {
            return changed.save(folder, file);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    /** Elements, table and form, each in words; and what would become of the cases that run. */
    void look() {
        person.sees("新增人工任务“" + SECOND_CHECK + "”")
                .sees("check-finding.form")
                .sees("由“1000000”改为“500000”")
                .sees("改为“" + LABEL + "”")
                .seesNo("次序")
                .sees("正在办理的事项：" + CASES)
                .sees("人工任务“" + FIRST_REVIEW + "”")
                .sees("继续");
    }

    void tryTheTable() {
        person.press("用过去的事项试算决策表").sees("试算结果").sees("4 项结果不同").sees("金额低于多少元时提示评审：500000");
        person.press("回到草稿");
    }

    void publish(String note, String cases) {
        person.press("发布…").fill("note", note).choose("cases", cases).press("确认发布");
    }

    void move() {
        person.sees("各流程的版本").pressInRow(CASES, "查看迁移计划").sees("件可以迁移").sees(FIRST_REVIEW);
        person.press("下一步：核对并开始").sees("逐件迁移").press("开始迁移");
        person.sees("迁移已结束。").picture();
        assertThat(person.text()).as("every case moved").containsPattern("全部 (\\d+)\\s+已迁移 \\1\\s");
    }

    /** A case that ran before: after the first review somebody has to look again, may send it back, and the form is the new one. */
    void workWithTheSecondCheck() {
        person.signOn("qiye").open("/portal").seesNo(SECOND_CHECK);
        review();
        check("BACK", "请补充原始记录后再定。");
        review();
        check("ELIGIBLE", "原始记录已补充，同意。");
        person.open("/portal").seesNo(SECOND_CHECK).sees("单位内部公示");
    }

    /** Who looked a second time, and what was said, stands in the case's trail. */
    void readTheTrail() {
        person.signOn("lingdao").open("/office").fill("q", CASE).press("查找").press(CASE);
        person.sees("办理“" + SECOND_CHECK + "”")
                .sees("退回重新初审")
                .sees("原始记录已补充，同意。")
                .sees("流程由第 1 版迁移至第 2 版");
    }

    private void review() {
        person.open("/portal")
                .press(FIRST_REVIEW)
                .sees(LABEL)
                .choose("authentic", "YES")
                .choose("complete", "YES")
                .choose("valid", "YES")
                .choose("finding", "ELIGIBLE")
                .press("提交");
    }

    private void check(String result, String remark) {
        person.open("/portal").press(SECOND_CHECK).sees("潘宇").sees("退回重新初审");
        person.choose("employerFinding", result).fill("remark", remark).press("提交");
    }

    /** The former version comes back by the same way: a draft, its differences, published. */
    void goBack() throws IOException {
        person.signOn("admin").open("/desk/models").press("直接认定").sees("正在使用第 2 版");
        person.press("恢复此版本…").sees("删除人工任务“" + SECOND_CHECK + "”").sees("由“500000”改为“1000000”");
        publish("试行结束，恢复原来的流程。", "new");
        person.sees("正在使用第 3 版").sees("试行结束，恢复原来的流程。");
        var now = running();
        assertThat(now.files().keySet()).isEqualTo(shipped.files().keySet());
        now.files()
                .forEach((file, bytes) ->
                        assertThat(bytes).as(file).isEqualTo(shipped.files().get(file)));
    }

    private ChangedFolder running() throws IOException {
        var link = person.await(By.partialLinkText("下载全部")).getDomAttribute("href");
        return ChangedFolder.of(person.download(link));
    }
}
