package org.jiangheng.programmes.competition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.inspection.Answer;
import org.jiangheng.inspection.Conclusion;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.inspection.Question;
import org.jiangheng.inspection.Rectifications;
import org.jiangheng.inspection.Sheet;
import org.jiangheng.inspection.Visits;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.District;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.ReviewWorld;
import org.jiangheng.workflow.Jobs;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Processes;
import org.jiangheng.workflow.Tasks;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filed competition whose one item runs through its real process, with everybody who works on it. */
final class ResultWorld {

    static final byte[] SCAN = picture(600, 800);
    static final byte[] PHOTO = picture(210, 300);
    static final Instant BEFORE = ReviewWorld.at("2026-05-06T09:00");
    static final Instant AFTER = ReviewWorld.at("2026-05-11T09:00");
    static final Instant PUBLIC = ReviewWorld.at("2026-05-19T09:00");
    static final Instant YEAR_OVER = ReviewWorld.at("2026-07-01T00:00");

    final SubjectId batch = SubjectId.fresh();
    final SubjectId item = SubjectId.fresh();
    final SubjectId competition;
    final Organisation organiser;
    final Actor clerk;
    final Actor section;
    final Actor keeper;
    final Actor leader;
    final Actor questionOffice;
    private final Actor inspector;
    private final Actor colleague;
    private final List<SubjectId> entries = new ArrayList<>();
    private final ApplicationContext beans;
    private final JdbcClient jdbc;

    ResultWorld(ApplicationContext beans) {
        this.beans = beans;
        jdbc = beans.getBean(JdbcClient.class);
        beans.getBean(DemonstrationClock.class).begin(BEFORE);
        insertBatch();
        organiser = FiledCompetitions.organiser();
        beans.getBean(Organisations.class).register(organiser);
        clerk = account("host", Optional.of(organiser.id()), Set.of());
        section = account("comp", Optional.empty(), Set.of("reception@ORG-CENTER-COMP"));
        keeper = account("keep", Optional.empty(), Set.of("certificates@ORG-CENTER"));
        leader = account("lead", Optional.empty(), Set.of("leader@ORG-CENTER"));
        questionOffice = account("test", Optional.empty(), Set.of("reception@ORG-CENTER-TEST"));
        var district = Set.of("supervision@ORG-DCENTER-" + District.HAIDIAN.code());
        inspector = account("dist", Optional.empty(), district);
        colleague = account("dist", Optional.empty(), district);
        competition = beans.getBean(Dossiers.class).open("competition", batch, organiser.id(), clerk);
        saveCompetition();
        start();
    }

    private ResultWorld planned() {
        runJobs();
        for (var part : List.of("THEORY", "SKILL")) {
            jdbc.sql(
                            "insert into jiangheng.competition_plan (id, item, part, persons, held_on, starts_at, place, contact, "
                                    + "contact_phone, sent_at, sent_by, late) values (gen_random_uuid(), ?, ?, 40, '2026-05-09', "
                                    + "'09:00', '某地', '联系人', '010-00000000', jiangheng.now(), 'test', false)")
                    .params(item.uuid(), part)
                    .update();
        }
        complete("submitPlan", clerk);
        return this;
    }

    /** Both parts held, the questions filed, the event inspected; scores may be ranked. */
    ResultWorld held() {
        return held(Conclusion.PASSED);
    }

    /** The same, with what the in-event check found. */
    ResultWorld held(Conclusion conclusion) {
        planned();
        inspect(CheckQuestions.EVENT.code(), conclusion);
        moveTo(AFTER);
        return this;
    }

    /** 试题科 has the used questions. */
    void fileQuestions() {
        var questions = beans.getBean(Questions.class);
        for (var kind : QuestionFile.Kind.values()) {
            questions.upload(item, kind, "试题.png", SCAN, clerk);
        }
        complete("fileQuestions", clerk);
        complete("receiveQuestions", questionOffice);
    }

    /** Competitors from the best; the first two are equal in both parts. */
    void compete(int number) {
        for (int place = 1; place <= number; place++) {
            competitor(place, new BigDecimal("80"), skill(place <= 2 ? 0 : place, number));
        }
    }

    private static BigDecimal skill(int place, int number) {
        var step = new BigDecimal("30").divide(BigDecimal.valueOf(Math.max(60, number)), 2, RoundingMode.DOWN);
        return new BigDecimal("97").subtract(step.multiply(BigDecimal.valueOf(place)));
    }

    /** The competitor of that place has no photo any more. */
    void losePhoto(int place) {
        jdbc.sql("update jiangheng.competition_entry set photo = null where id = ?")
                .params(entry(place).uuid())
                .update();
    }

    /** Photos of these, as an organiser would bring them. */
    byte[] photos(int... places) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int place : places) {
                var entry = beans.getBean(Entries.class).find(entry(place)).orElseThrow();
                zip.putNextEntry(new ZipEntry(entry.identity() + ".png"));
                zip.write(PHOTO);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    SubjectId entry(int place) {
        return entries.get(place - 1);
    }

    void inspect(String kind, Conclusion conclusion) {
        var inspection = beans.getBean(Inspections.class).of(item).stream()
                .filter(check -> check.kind().code().equals(kind))
                .findFirst()
                .orElseThrow();
        var visits = beans.getBean(Visits.class);
        visits.save(inspection.id(), sheet(inspection, conclusion), 0, inspector);
        visits.sign(inspection.id(), inspector);
        visits.confirm(inspection.id(), colleague);
        runJobs();
    }

    /** The organiser says what was done about the defects. */
    void rectify(String kind) {
        var inspection = beans.getBean(Inspections.class).of(item).stream()
                .filter(check -> check.kind().code().equals(kind))
                .findFirst()
                .orElseThrow();
        var rectifications = beans.getBean(Rectifications.class);
        rectifications.keep(inspection.id(), "已经整改。", clerk);
        rectifications.submit(inspection.id(), clerk);
        runJobs();
    }

    void moveTo(Instant instant) {
        beans.getBean(DemonstrationClock.class).begin(instant);
        runJobs();
    }

    void runJobs() {
        beans.getBean(Jobs.class).runDue();
    }

    List<String> open(Actor actor) {
        return beans.getBean(Tasks.class).about(item, actor).stream()
                .map(Tasks.Task::key)
                .toList();
    }

    void complete(String key, Actor actor) {
        var tasks = beans.getBean(Tasks.class);
        var task = tasks.about(item, actor).stream()
                .filter(open -> open.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not among " + open(actor)));
        tasks.complete(task.id(), Map.of(), actor);
        runJobs();
    }

    /** Brings the item where a test begins, past its process. */
    void stands(ItemStatus status) {
        jdbc.sql("update jiangheng.competition_item set status = ? where id = ?")
                .params(status.name(), item.uuid())
                .update();
    }

    ItemStatus status() {
        return beans.getBean(Competitions.class).item(item).status();
    }

    /** Takes nothing any more; what was journaled and issued stays. */
    void clear() {
        jdbc.sql("update jiangheng.batch_stage set until = jiangheng.now() - interval '1 hour' where batch = ?")
                .params(batch.uuid())
                .update();
        for (var actor : List.of(section, keeper, leader, questionOffice, inspector, colleague)) {
            actor.groups().forEach(group -> beans.getBean(Accounts.class).revoke(actor.account(), group, Actor.SYSTEM));
        }
    }

    private static byte[] picture(int width, int height) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return png.toByteArray();
    }

    private Sheet sheet(Inspection inspection, Conclusion conclusion) {
        var today = beans.getBean(Time.class).today();
        boolean passed = conclusion == Conclusion.PASSED;
        var lines = inspection.questions().stream()
                .collect(Collectors.toMap(
                        Question::code,
                        question ->
                                new Sheet.Line(Optional.of(passed ? Answer.YES : Answer.NO), passed ? "" : "不符合要求")));
        return new Sheet(
                Optional.of(today),
                colleague.account(),
                "",
                lines,
                Optional.of(conclusion),
                passed ? "" : "不符合要求。",
                conclusion == Conclusion.RECTIFY ? Optional.of(today.plusDays(3)) : Optional.empty());
    }

    private void competitor(int place, BigDecimal theory, BigDecimal skill) {
        var identity = Invented.identity().value();
        entries.add(FiledCompetitions.insertEntry(jdbc, item, place, identity, theory, skill));
    }

    private void start() {
        beans.getBean(Processes.class)
                .start(
                        CompetitionProcess.ITEM,
                        item,
                        Outcome.of(CompetitionProcess.ORGANISER, organiser.group())
                                .and(CompetitionProcess.SECTION, "reception@ORG-CENTER-COMP")
                                .and(CompetitionProcess.LEADERS, "leader@ORG-CENTER"));
    }

    private void saveCompetition() {
        beans.getBean(CompetitionRepository.class)
                .save(FiledCompetitions.competition(
                        competition,
                        batch,
                        organiser.id(),
                        "结果测试竞赛",
                        List.of(RankingFixtures.item(item, competition))));
        jdbc.sql("update jiangheng.competition set receipt_number = ?, receipt_on = '2026-04-20' where id = ?")
                .params("备案" + Invented.account("r"), competition.uuid())
                .update();
    }

    /** Certificates are filed until the end of June, so that no clock has to go further. */
    private void insertBatch() {
        FiledCompetitions.insertBatch(jdbc, batch, "结果");
        int position = 0;
        for (var stage : List.of("apply", "certify")) {
            jdbc.sql(
                            "insert into jiangheng.batch_stage (batch, code, position, label, until, cut_off) values (?, ?, ?, ?, ?, true)")
                    .params(batch.uuid(), stage, ++position, stage, YEAR_OVER.atOffset(ZoneOffset.UTC))
                    .update();
        }
        beans.getBean(Batches.class).get(batch);
    }

    private Actor account(String prefix, Optional<OrganisationId> organisation, Set<String> groups) {
        var account = Invented.account(prefix);
        var accounts = beans.getBean(Accounts.class);
        accounts.create(new NewAccount(
                account,
                "经办人" + account,
                ReviewWorld.PASSWORD,
                account + "@example.org",
                Optional.empty(),
                organisation,
                groups));
        return accounts.find(account).orElseThrow();
    }
}
