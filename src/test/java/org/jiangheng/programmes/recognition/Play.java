package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.certificate.AwardLists;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.panel.Ballot;
import org.jiangheng.panel.Findings;
import org.jiangheng.panel.Part;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.ScoreItem;
import org.jiangheng.panel.ScoreSheet;
import org.jiangheng.payment.Payments;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.MaterialRequirement;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Jobs;
import org.jiangheng.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays the notice's procedure through the façades, one move per method; every user task goes through {@link Tasks}. */
class Play {

    private static final AtomicInteger YEAR = new AtomicInteger(2100);

    @Autowired
    DemonstrationClock clock;

    @Autowired
    Jobs jobs;

    @Autowired
    Tasks tasks;

    @Autowired
    Batches batches;

    @Autowired
    Programmes programmes;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Materials materials;

    @Autowired
    Papers papers;

    @Autowired
    Submissions submissions;

    @Autowired
    Payments payments;

    @Autowired
    ReviewSessions sessions;

    @Autowired
    AwardLists awards;

    @Autowired
    Time time;

    @Autowired
    org.jiangheng.notice.PublicNotices notices;

    org.jiangheng.notice.PublicNotices notices() {
        return notices;
    }

    void begin(LocalDateTime at) {
        clock.begin(at.atZone(Time.BEIJING).toInstant());
    }

    /** Moves the clock and does everything that has become due. */
    void until(Instant at) {
        clock.moveTo(at);
        jobs.runDue();
    }

    /** 第二批 of the notice, in a year of its own. */
    SubjectId batch() {
        return batch(Map.of());
    }

    SubjectId batch(Map<String, String> parameters) {
        return batches.open(new NewBatch(
                "recognition",
                YEAR.incrementAndGet(),
                "首批",
                Map.of(
                        "apply", LocalDate.of(2026, 6, 12),
                        "recommend", LocalDate.of(2026, 6, 24),
                        "review", LocalDate.of(2026, 7, 24),
                        "certify", LocalDate.of(2026, 8, 28)),
                parameters,
                Actor.SYSTEM));
    }

    SubjectId open(SubjectId batch, Cast.Applicant applicant) {
        return dossiers.open("recognition", batch, applicant.person().id(), applicant.actor());
    }

    /** Types the application and brings every material it asks for. */
    RecognitionFixtures prepare(SubjectId dossier, Cast.Applicant applicant, Cast.Employer employer) {
        var application = RecognitionFixtures.anApplication()
                .of(applicant.person())
                .with("organisation", employer.organisation().id().value());
        dossiers.saveDraft(
                dossier, application.answers(), dossiers.draft(dossier).version());
        programmes.get("recognition").materials(dossier).stream()
                .filter(wanted -> wanted.by() == MaterialRequirement.By.APPLICANT)
                .forEach(wanted -> bring(dossier, wanted, applicant.actor()));
        return application;
    }

    void upload(SubjectId dossier, String code, Actor actor) {
        programmes.get("recognition").materials(dossier).stream()
                .filter(wanted -> wanted.code().equals(code))
                .forEach(wanted -> bring(dossier, wanted, actor));
    }

    private void bring(SubjectId dossier, MaterialRequirement wanted, Actor actor) {
        var file = wanted.image() ? picture() : papers.draft(PaperLayout.titled(wanted.label()));
        materials.add(dossier, wanted.code(), wanted.code() + (wanted.image() ? ".png" : ".pdf"), file, actor);
    }

    /** Completes the actor's task about the subject, and what follows by itself. */
    void complete(SubjectId subject, String key, Map<String, Object> answers, Actor actor) {
        tasks.complete(task(subject, key, actor).id(), answers, actor);
        jobs.runDue();
    }

    Tasks.Task task(SubjectId subject, String key, Actor actor) {
        return tasks.about(subject, actor).stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + key + " for " + actor.account()));
    }

    List<String> openTasks(SubjectId subject, Actor actor) {
        return tasks.about(subject, actor).stream().map(Tasks.Task::key).toList();
    }

    void apply(SubjectId dossier, Cast.Applicant applicant, Cast.Employer employer) {
        complete(
                dossier,
                "fillApplication",
                prepare(dossier, applicant, employer).answers(),
                applicant.actor());
    }

    void review(SubjectId dossier, String finding, String reason, Cast.Employer employer) {
        var fine = finding.equals("ELIGIBLE") ? "YES" : "NO";
        complete(
                dossier,
                "reviewByEmployer",
                Map.of("authentic", "YES", "complete", fine, "valid", "YES", "finding", finding, "reason", reason),
                employer.clerk());
    }

    void publicize(SubjectId dossier, Cast.Employer employer) {
        upload(dossier, "internal-notice-proof", employer.clerk());
        complete(
                dossier,
                "publicizeInternally",
                Map.of("place", "厂区公告栏", "startedOn", time.today().toString()),
                employer.clerk());
    }

    void recommend(SubjectId dossier, Cast.Employer employer) {
        upload(dossier, "sealed-opinion", employer.clerk());
        complete(dossier, "issueOpinion", opinion("NONE", "YES"), employer.clerk());
    }

    static Map<String, Object> opinion(String objection, String recommended) {
        return Map.of(
                "objection", objection,
                "noticeResult", "公示三个工作日",
                "recommended", recommended,
                "opinion", "同意推荐。",
                "reason", "公示期间的异议经核查成立。",
                "signer", "钱进");
    }

    /** From the filled-in application to the recommendation: four days later. */
    void bringToRecommended(SubjectId dossier, Cast.Applicant applicant, Cast.Employer employer) {
        apply(dossier, applicant, employer);
        review(dossier, "ELIGIBLE", "", employer);
        publicize(dossier, employer);
        until(time.today().plusDays(6).atTime(9, 0).atZone(Time.BEIJING).toInstant());
        recommend(dossier, employer);
    }

    SubjectId send(SubjectId batch, Cast.Employer employer, List<SubjectId> list) {
        var submission = submissions.send(batch, employer.organisation().id(), list, employer.clerk());
        jobs.runDue();
        return submission;
    }

    /** Takes the whole list on. */
    void accept(SubjectId submission, Actor reception) {
        submissions
                .get(submission)
                .items()
                .forEach(item -> submissions.finding(submission, item.dossier(), true, "", reception));
        complete(submission, "checkSubmission", Map.of(), reception);
    }

    void pay(SubjectId submission, Actor finance) {
        payments.ofSubmission(submission)
                .forEach(order -> payments.confirm(order.dossier(), "PZ-2026-0001", time.today(), finance));
        complete(submission, "confirmPayments", Map.of(), finance);
    }

    SubjectId session(SubjectId batch) {
        return sessions.all().stream()
                .filter(session -> session.batch().equals(batch))
                .findFirst()
                .orElseThrow()
                .id();
    }

    void convene(SubjectId session, List<Actor> panel, Actor secretary) {
        var accounts = panel.stream().map(Actor::account).toList();
        var day =
                sessions.earliestDay(session).atTime(9, 30).atZone(Time.BEIJING).toInstant();
        sessions.prepare(session, sessions.eligible(session), accounts, accounts.get(0), day, "中心二层评审室", secretary);
        complete(session, "preparePanel", Map.of(), secretary);
        until(day);
    }

    /** Every expert gives every candidate the same share of each item's points. */
    void score(SubjectId session, Part part, String share, List<Actor> panel) {
        var key = part == Part.PERFORMANCE ? "assessPerformance" : "assessDefence";
        panel.forEach(expert -> {
            sessions.get(session)
                    .candidates()
                    .forEach(
                            each -> sessions.score(session, each, expert.account(), part, sheet(session, part, share)));
            complete(session, key, Map.of(), expert);
        });
    }

    private ScoreSheet sheet(SubjectId session, Part part, String share) {
        var points = sessions.items(session, part).stream()
                .collect(Collectors.toMap(
                        ScoreItem::code, item -> new BigDecimal(share).multiply(BigDecimal.valueOf(item.maximum()))));
        var findings = new Findings(Findings.Authenticity.GENUINE, Findings.Benefit.HIGH, Findings.Standing.HIGH);
        return part == Part.PERFORMANCE
                ? new ScoreSheet(points, Optional.of(findings), "符合首都产业发展需求")
                : ScoreSheet.ofDefence(points, "");
    }

    void vote(SubjectId session, Ballot ballot, List<Actor> panel) {
        panel.forEach(expert -> {
            sessions.get(session).candidates().forEach(each -> sessions.vote(session, each, expert.account(), ballot));
            complete(session, "castBallots", Map.of(), expert);
        });
    }

    void sign(SubjectId session, Actor leader) {
        complete(session, "signMinutes", Map.of("minutes", "评审组一致同意上述结论。"), leader);
    }

    SubjectId awardList(SubjectId batch) {
        return awards.all().stream()
                .filter(list -> list.batch().equals(batch))
                .findFirst()
                .orElseThrow()
                .id();
    }

    void expect(SubjectId dossier, DossierStatus status) {
        assertThat(dossiers.get(dossier).status()).isEqualTo(status);
    }

    private static byte[] picture() {
        var image = new BufferedImage(295, 413, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.fillRect(0, 0, 295, 413);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
