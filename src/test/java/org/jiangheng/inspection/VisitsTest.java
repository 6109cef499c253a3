package org.jiangheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.document.Papers;
import org.jiangheng.inspection.InspectionFile.Purpose;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.testing.InspectionWorld;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.jiangheng.workflow.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Inspections carried out by two, concluded, rectified and checked again, on the real process. */
@JianghengTest
class VisitsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Visits visits;

    @Autowired
    Rectifications rectifications;

    @Autowired
    InspectionFiles files;

    @Autowired
    Papers papers;

    @Autowired
    Mails mails;

    @Autowired
    Journal journal;

    @Autowired
    Tasks tasks;

    @Autowired
    DemonstrationClock clock;

    InspectionWorld world;
    SubjectId id;

    @BeforeEach
    void anInspection() {
        world = new InspectionWorld(beans);
        id = world.started();
    }

    @Test
    @Tag("CC-57")
    @Tag("CC-P6")
    void countsOnlyWhenTwoInspectorsHaveSigned() {
        visits.save(id, world.passing(), 0, world.first);
        visits.sign(id, world.first);

        assertThat(world.get(id).status()).isEqualTo(InspectionStatus.SIGNING);
        assertThat(world.inspections().isBlocked(world.thing())).isFalse();
        refuses("inspection.notTheSecond", () -> visits.confirm(id, world.first));
        refuses("inspection.unsigned", () -> tasks.complete(task(world.first), Map.of(), world.first));

        visits.confirm(id, world.second);

        assertThat(world.get(id).isPassed()).isTrue();
        assertThat(world.round(id).second())
                .hasValueSatisfying(signed -> assertThat(signed.name()).isEqualTo(world.second.name()));
        assertThat(papers.of(id)).singleElement().matches(paper -> paper.title().equals("督导检查记录（事中检查）"));
        assertThat(journal.of(id))
                .extracting(Journal.Entry::event)
                .containsExactly("inspectionOrdered", "inspectionSigned", "inspectionConfirmed", "inspectionConcluded");
        refuses("inspection.alreadyDone", () -> visits.save(id, world.passing(), 1, world.first));
    }

    @Test
    @Tag("CC-57")
    void signsNothingIncomplete() {
        visits.save(id, world.sheet(Conclusion.FAILED, Map.of()), 0, world.first);

        refuses("inspection.incomplete", () -> visits.sign(id, world.first));

        assertThat(world.round(id).isDraft()).isTrue();
    }

    @Test
    @Tag("XC-26")
    void concludesAtOnceWithTheSheetSignedInInk() throws IOException {
        var paper = world.passing();
        visits.save(
                id,
                new Sheet(paper.doneOn(), "", "王督导", paper.lines(), paper.conclusion(), "", Optional.empty()),
                0,
                world.first);
        refuses("inspection.incomplete", () -> visits.sign(id, world.first));

        visits.attach(id, Purpose.SHEET, "签字.png", picture(800, 1100), world.first);
        visits.sign(id, world.first);

        assertThat(world.get(id).isPassed()).isTrue();
        assertThat(world.round(id).second())
                .hasValueSatisfying(second -> assertThat(second.name()).isEqualTo("王督导"));
    }

    @Test
    @Tag("CC-57")
    void isOpenedAgainByTheSecondInspectorWithAReason() {
        visits.save(id, world.passing(), 0, world.first);
        visits.sign(id, world.first);
        refuses("inspection.alreadySigned", () -> visits.save(id, world.passing(), 1, world.first));
        refuses("inspection.returnReasonMissing", () -> visits.reopen(id, " ", world.second));

        visits.reopen(id, "日期有误", world.second);

        assertThat(world.round(id).isDraft()).isTrue();
        assertThat(world.round(id).returned()).isEqualTo("日期有误");
        visits.save(id, world.passing(), world.round(id).version(), world.first);
        visits.sign(id, world.first);
        visits.confirm(id, world.second);
        assertThat(world.get(id).isPassed()).isTrue();
    }

    @Test
    @Tag("CC-X7")
    void isRectifiedAndCheckedAgainInANewRound() {
        visits.save(id, world.rectifying(), 0, world.first);
        visits.sign(id, world.first);
        visits.confirm(id, world.second);
        world.runJobs();

        assertThat(world.get(id).status()).isEqualTo(InspectionStatus.RECTIFYING);
        refuses("inspection.alreadyDone", () -> visits.save(id, world.passing(), 0, world.first));
        refuses("inspection.rectificationMissing", () -> rectifications.submit(id, world.organiser));

        rectifications.keep(id, "裁判人员均已佩戴证件。", world.organiser);
        rectifications.attach(id, "证明.pdf", pdf(), world.organiser);
        rectifications.submit(id, world.organiser);
        world.runJobs();

        var again = world.round(id);
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.items())
                .filteredOn(item -> item.answer().isEmpty())
                .extracting(item -> item.question().code())
                .containsExactly("JUDGES");
        visits.save(id, world.passing(), 0, world.first);
        visits.sign(id, world.first);
        visits.confirm(id, world.second);
        assertThat(world.get(id).isPassed()).isTrue();
        assertThat(papers.of(id)).hasSize(2);
        assertThat(world.inspections().rounds(id).get(0).conclusion()).contains(Conclusion.RECTIFY);
    }

    /** Who never answers does not keep the inspectors from concluding. */
    @Test
    @Tag("CC-X7")
    void comesBackToTheInspectorsWhenNothingWasReportedInTime() {
        visits.save(id, world.rectifying(), 0, world.first);
        visits.sign(id, world.first);
        visits.confirm(id, world.second);
        world.runJobs();
        rectifications.keep(id, "正在整改。", world.organiser);
        clock.begin(ReviewWorld.at("2026-05-18T23:59"));
        world.runJobs();
        assertThat(world.get(id).status()).isEqualTo(InspectionStatus.RECTIFYING);
        clock.begin(ReviewWorld.at("2026-05-19T00:01"));
        world.runJobs();
        assertThat(world.get(id).status()).isEqualTo(InspectionStatus.ORDERED);
        assertThat(world.round(id).number()).isEqualTo(2);
        refuses("inspection.notRectifying", () -> rectifications.submit(id, world.organiser));
        assertThat(to(world.second)).contains("【示例项目】督导检查整改期限届满");
        assertThat(to(world.organiser)).contains("【示例项目】督导检查整改期限届满");
        var defect = new Sheet.Line(Optional.of(Answer.NO), "逾期没有整改");
        visits.save(id, world.sheet(Conclusion.FAILED, Map.of("JUDGES", defect)), 0, world.first);
        visits.sign(id, world.first);
        visits.confirm(id, world.second);
        world.runJobs();
        assertThat(world.get(id).isOpen()).isFalse();
        assertThat(world.inspections().isBlocked(world.thing())).isTrue();
        assertThat(tasks.about(id, world.first)).isEmpty();
        assertThat(tasks.about(id, world.organiser)).isEmpty();
    }

    @Test
    @Tag("CC-X7")
    void givesNoMoreTimeToRectifyThanThereIs() {
        var sheet = world.rectifying();
        visits.save(
                id,
                new Sheet(
                        sheet.doneOn(),
                        sheet.secondAccount(),
                        "",
                        sheet.lines(),
                        sheet.conclusion(),
                        sheet.finding(),
                        Optional.of(java.time.LocalDate.of(2026, 6, 8))),
                0,
                world.first);
        assertThat(visits.problems(id))
                .extracting(problem -> problem.refusal().code())
                .containsExactly("inspection.rectifyByTooLate");
    }

    @Test
    @Tag("CC-57")
    void blocksWhatFailed() {
        var defect = new Sheet.Line(Optional.of(Answer.NO), "试卷提前拆封");
        visits.save(id, world.sheet(Conclusion.FAILED, Map.of("ORDER", defect)), 0, world.first);
        visits.sign(id, world.first);
        visits.confirm(id, world.second);

        assertThat(world.get(id).isOpen()).isFalse();
        assertThat(world.get(id).isPassed()).isFalse();
        assertThat(world.inspections().isBlocked(world.thing())).isTrue();
        refuses("inspection.notRectifying", () -> rectifications.keep(id, "改了", world.organiser));
    }

    @Test
    @Tag("CC-52")
    void isOrderedByTheCentreAsASpotCheckWithAReason() {
        var centre = world.member(Inspection.CENTRE);
        var order = new NewInspection(
                world.thing(),
                new Kind("SPOT", "抽查"),
                "朝阳区示例路1号",
                world.get(id).plannedOn(),
                "收到反映",
                world.get(id).questions(),
                Inspection.CENTRE,
                world.group());

        refuses("inspection.centreOnly", () -> world.inspections().spotCheck(order, world.first));
        var spot = world.inspections().spotCheck(order, centre);

        assertThat(world.get(spot).spot()).isTrue();
        assertThat(tasks.about(spot, centre)).extracting(Tasks.Task::key).containsExactly("carryOut");
        assertThat(world.inspections().isBlocked(world.thing())).isTrue();
        world.inspections().withdraw(spot, "竞赛取消。", Actor.SYSTEM);
        world.runJobs();
        assertThat(world.get(spot).status()).isEqualTo(InspectionStatus.WITHDRAWN);
        assertThat(tasks.about(spot, centre)).isEmpty();
        assertThat(mails.about(spot)).extracting(Mail::subject).contains("【示例项目】督导检查取消：抽查");
        assertThat(world.inspections().isBlocked(world.thing())).isFalse();
    }

    @Test
    void writesToInspectorsAndToTheResponsible() {
        assertThat(to(world.second)).containsExactly("【示例项目】督导检查任务：事中检查");
        assertThat(to(world.organiser)).isEmpty();

        visits.save(id, world.rectifying(), 0, world.first);
        visits.sign(id, world.first);
        assertThat(to(world.second)).contains("【示例项目】督导检查记录待签名");
        visits.confirm(id, world.second);
        assertThat(to(world.organiser)).containsExactly("【示例项目】督导检查结果：整改（期限：2026年5月18日）");

        rectifications.remindDue();
        assertThat(to(world.organiser)).hasSize(1);
        clock.begin(ReviewWorld.at("2026-05-16T09:00"));
        rectifications.remindDue();
        rectifications.remindDue();
        assertThat(to(world.organiser)).hasSize(2).contains("【示例项目】督导检查整改期限临近");
    }

    @Test
    @Tag("XC-29")
    @Tag("CC-53")
    void isFilledInByItsOwnUnitOnly() {
        var elsewhere = world.member(InspectionWorld.ELSEWHERE);
        var centre = world.member(Inspection.CENTRE);

        for (var stranger : List.of(elsewhere, centre, world.organiser)) {
            refuses("inspection.unknown", () -> visits.save(id, world.passing(), 0, stranger));
            refuses("inspection.unknown", () -> visits.sign(id, stranger));
        }
        refuses("inspection.unknown", () -> rectifications.keep(id, "改了", world.first));
        assertThat(world.get(id).isReadableBy(elsewhere)).isFalse();
        assertThat(world.get(id).isReadableBy(centre)).isTrue();
    }

    @Test
    void waitsUntilItsDiagramCalls() {
        var later = world.ordered();

        refuses("inspection.notStarted", () -> visits.save(later, world.passing(), 0, world.first));
    }

    @Test
    void losesNothingWhenTwoSaveTheSameVersion() {
        var third = world.member(InspectionWorld.DISTRICT);
        visits.save(id, world.passing(), 0, world.first);

        refuses("inspection.stale", () -> visits.save(id, world.rectifying(), 0, third));

        assertThat(world.round(id).conclusion()).contains(Conclusion.PASSED);
        assertThat(world.round(id).version()).isEqualTo(1);
    }

    @Test
    void isSignedOnceWhenTwoSignAtTheSameTime() throws Exception {
        var third = world.member(InspectionWorld.DISTRICT);
        visits.save(id, world.passing(), 0, world.first);

        var refusals = together(() -> visits.sign(id, world.first), () -> visits.sign(id, third));

        assertThat(refusals).containsExactly("inspection.alreadySigned");
        assertThat(world.round(id).first()).isPresent();
        refusals = together(() -> visits.confirm(id, world.second), () -> visits.reopen(id, "有误", world.second));
        assertThat(refusals).hasSize(1);
    }

    private static List<String> together(Runnable one, Runnable other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> both = List.of(() -> refusal(one), () -> refusal(other));
            var ended = pool.invokeAll(both);
            return ended.stream()
                    .map(VisitsTest::got)
                    .filter(code -> !code.isEmpty())
                    .toList();
        } finally {
            pool.shutdown();
        }
    }

    private static String got(Future<String> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (RuleViolated refused) {
            return refused.code();
        }
    }

    @Test
    @Tag("XC-47")
    void takesPhotosOfAnyShapeMadeSmallerAndNothingElse() throws IOException {
        visits.attach(id, Purpose.PHOTO, "现场.png", picture(3000, 1000), world.first);

        var photo = files.of(id, 1, Purpose.PHOTO).get(0);
        assertThat(photo.mediaType()).isEqualTo("image/jpeg");
        var kept = ImageIO.read(new java.io.ByteArrayInputStream(files.content(photo)));
        assertThat(kept.getWidth()).isEqualTo(2000);
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(files.small(photo)))
                        .getWidth())
                .isEqualTo(640);
        refuses("material.imageExpected", () -> visits.attach(id, Purpose.PHOTO, "假.jpg", pdf(), world.first));
        refuses(
                "material.typeRefused",
                () -> visits.attach(
                        id, Purpose.PHOTO, "假.jpg", "<script>".getBytes(StandardCharsets.UTF_8), world.first));
        refuses("material.empty", () -> visits.attach(id, Purpose.PHOTO, "空.jpg", new byte[0], world.first));
        var broken = java.util.Arrays.copyOf(picture(100, 100), 60);
        refuses("material.broken", () -> visits.attach(id, Purpose.PHOTO, "坏.png", broken, world.first));
    }

    @Test
    @Tag("XC-47")
    void keepsTheSamePhotoOnceAndNotMoreThanThirty() throws IOException {
        var same = picture(50, 50);
        visits.attach(id, Purpose.PHOTO, "a.png", same, world.first);
        visits.attach(id, Purpose.PHOTO, "b.png", same, world.first);
        assertThat(files.of(id, 1, Purpose.PHOTO)).hasSize(1);

        for (int n = 1; n < InspectionFiles.MOST_PHOTOS; n++) {
            visits.attach(id, Purpose.PHOTO, n + ".png", picture(50 + n, 50), world.first);
        }
        refuses(
                "inspection.tooManyFiles",
                () -> visits.attach(id, Purpose.PHOTO, "31.png", picture(99, 99), world.first));
        assertThatCode(() ->
                        visits.detach(id, files.of(id, 1, Purpose.PHOTO).get(0).id(), world.first))
                .doesNotThrowAnyException();
    }

    private List<String> to(Actor who) {
        return mails.about(id).stream()
                .filter(mail -> mail.to().address().equals(who.account() + "@example.com"))
                .map(Mail::subject)
                .toList();
    }

    private String task(Actor actor) {
        return tasks.about(id, actor).get(0).id();
    }

    private byte[] pdf() {
        return papers.draft(org.jiangheng.document.PaperLayout.titled("整改证明"));
    }

    private static byte[] picture(int width, int height) throws IOException {
        var image = new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
