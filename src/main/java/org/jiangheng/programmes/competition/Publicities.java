package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.notice.NoticeWithdrawals;
import org.jiangheng.notice.PublicNotice;
import org.jiangheng.notice.PublicNotices;
import org.jiangheng.notice.Row;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.programmes.competition.Publicity.Draft;
import org.jiangheng.programmes.competition.Publicity.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 比赛结果公示: at the organiser's and on the public site, and what became of objections (CC-65, CC-X9, XC-10, XC-28). */
@Service
@Transactional
public class Publicities {

    private static final int LISTED_WITHOUT_LEVEL = 10;

    private final PublicityRepository publicities;
    private final Competitions competitions;
    private final Rankings rankings;
    private final PublicNotices notices;
    private final NoticeWithdrawals withdrawals;
    private final Occupations occupations;
    private final Batches batches;
    private final WorkingDays workingDays;
    private final Time time;
    private final ItemFiles files;
    private final ItemJournal journal;
    private final ResultMails mails;

    Publicities(
            PublicityRepository publicities,
            Competitions competitions,
            Rankings rankings,
            PublicNotices notices,
            NoticeWithdrawals withdrawals,
            Occupations occupations,
            Batches batches,
            WorkingDays workingDays,
            Time time,
            ItemFiles files,
            ItemJournal journal,
            ResultMails mails) {
        this.publicities = publicities;
        this.competitions = competitions;
        this.rankings = rankings;
        this.notices = notices;
        this.withdrawals = withdrawals;
        this.occupations = occupations;
        this.batches = batches;
        this.workingDays = workingDays;
        this.time = time;
        this.files = files;
        this.journal = journal;
        this.mails = mails;
    }

    /** The latest round; another one follows an objection that was upheld (CC-X9). */
    @Transactional(readOnly = true)
    public Optional<Publicity> of(SubjectId item) {
        return publicities.latest(item);
    }

    /** The notice of the latest round, with its period. */
    @Transactional(readOnly = true)
    public Optional<PublicNotice> notice(SubjectId item) {
        return of(item).flatMap(publicity -> notices.find(publicity.notice()));
    }

    /** How many named objections the centre received against the results, and how many it still looks into (XC-13). */
    @Transactional(readOnly = true)
    public Received received(SubjectId item) {
        var named = notice(item).stream()
                .flatMap(notice -> notices.objections(notice.id()).stream())
                .filter(objection -> !objection.lead())
                .toList();
        return new Received(named.size(), (int)
                named.stream().filter(objection -> objection.isOpen()).count());
    }

    /** Objections by number only: who raised them is nobody else's business. */
    public record Received(int all, int open) {}

    /** What stands on the page. */
    @Transactional(readOnly = true)
    public Draft draft(SubjectId item) {
        return publicities.draft(item);
    }

    /** Keeps where and when the organiser puts the results up. */
    public void prepare(SubjectId item, String place, Optional<LocalDate> startedOn, Actor actor) {
        competitions.requireOwn(item, actor);
        publicities.draft(item, new Draft(place.strip(), startedOn, Optional.empty(), ""));
    }

    /** Keeps what the arbitration committee found (CC-X9). */
    public void prepareConclusion(SubjectId item, Finding finding, String opinion, Actor actor) {
        competitions.requireOwn(item, actor);
        var draft = draft(item);
        publicities.draft(item, new Draft(draft.place(), draft.startedOn(), Optional.of(finding), opinion.strip()));
    }

    /** Publicises the closed ranking; the period is counted from now (CC-65, XC-05, XC-10). */
    Instant publish(SubjectId item, Actor actor) {
        var draft = draft(item);
        var place = draft.place();
        var startedOn = draft.startedOn().orElseThrow(() -> new RuleViolated("competition.notPublicisedYet"));
        requireSaid(place, startedOn, competitions.item(item));
        files.require(item, ItemFile.Kind.PUBLICITY_PROOF);
        var competition = competitions.ofItem(item);
        int days = batches.parameters(competition.batch()).integer("publicity.workingDays");
        var now = time.now();
        var until = workingDays.endOfPeriod(now, days);
        var notice = notices.publish(
                item,
                CompetitionProgramme.CODE,
                title(competition, item),
                body(competition, place),
                rows(item),
                now,
                until,
                CompetitionProcess.OBJECTION_CONCLUDED);
        int round = of(item).map(Publicity::round).orElse(0) + 1;
        publicities.insert(
                new Publicity(item, round, place.strip(), startedOn, notice, until, Optional.empty()), actor.account());
        competitions.itemStatus(item, ItemStatus.PUBLICISED, "公示地点或方式：" + place.strip() + "。", actor);
        mails.publicised(item, notices.find(notice).orElseThrow());
        return until;
    }

    /** Takes the arbitration committee's conclusion down; upheld, the notice is withdrawn and the ranking opened again (CC-X9). */
    boolean conclude(SubjectId item, Actor actor) {
        var finding = draft(item).finding().orElseThrow(() -> new RuleViolated("competition.conclusionMissing"));
        var opinion = draft(item).opinion();
        var publicity = of(item).orElseThrow(() -> new RuleViolated("competition.notPublicised"));
        if (time.now().isBefore(publicity.until())) {
            throw new RuleViolated("competition.publicityRuns", publicity.until());
        }
        if (finding == Finding.NONE && received(item).all() > 0) {
            throw new RuleViolated(
                    "competition.objectionsReceived", received(item).all());
        }
        if (finding != Finding.NONE && opinion.isBlank()) {
            throw new RuleViolated("competition.arbitrationMissing");
        }
        publicities.conclude(publicity, finding, opinion.strip(), actor.account());
        journal.note(item, actor, "resultsConcluded", finding.label() + "。" + opinion.strip());
        if (finding != Finding.NONE) {
            mails.arbitrated(item, finding.label(), opinion.strip());
        }
        if (finding == Finding.UPHELD) {
            withdrawals.withdraw(item, opinion, actor);
            rankings.reopen(item, opinion, actor);
            return false;
        }
        competitions.itemStatus(item, ItemStatus.CONCLUDED, finding.label() + "。", actor);
        return true;
    }

    private void requireSaid(String place, LocalDate startedOn, Item item) {
        if (place.isBlank()) {
            throw new RuleViolated("competition.publicityPlaceMissing");
        }
        if (startedOn.isAfter(time.today()) || startedOn.isBefore(item.endsOn())) {
            throw new RuleViolated("competition.publicityDay");
        }
    }

    private String title(Competition competition, SubjectId item) {
        return competition.name() + "（"
                + occupations.label(competitions.item(item).occupation()) + "）比赛结果公示";
    }

    private static String body(Competition competition, String place) {
        return "根据《职业技能竞赛核发技能等级证书工作流程》，现将" + competition.name() + "（"
                + competition.level().label()
                + "）有关项目比赛结果予以公示，接受社会监督。名次由总成绩确定，总成绩相同的，技能操作成绩高者名次优先，不设并列名次。\n主办单位公示地点或方式：" + place.strip()
                + "。\n公示期间对结果有异议的，可实名提出，写明事实和联系方式，也可向竞赛仲裁委员会提出。";
    }

    /** Who is to get a certificate; where nobody is, the first ten. */
    private List<Row> rows(SubjectId item) {
        var awards = rankings.awards(item);
        var listed = awards.isEmpty()
                ? rankings.closed(item).standings().stream()
                        .filter(standing -> standing.rank().isPresent())
                        .limit(LISTED_WITHOUT_LEVEL)
                        .toList()
                : awards;
        var occupation = occupations.label(competitions.item(item).occupation());
        return listed.stream().map(standing -> row(standing, occupation)).toList();
    }

    private static Row row(Standing standing, String occupation) {
        var entry = standing.entry();
        var rank = "第" + standing.rank().orElseThrow() + "名";
        return new Row(
                entry.id(),
                entry.name(),
                entry.employer(),
                occupation,
                standing.level().map(level -> rank + "　" + level.label()).orElse(rank));
    }
}
