package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.UploadedFile;
import org.jiangheng.occupation.Occupations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Used question papers, filed with 试题科 and read by nobody else, each reading journaled (CC-50, CC-51, CC-X6). */
@Service
@Transactional
public class Questions {

    private final QuestionRepository questions;
    private final Competitions competitions;
    private final Occupations occupations;
    private final EventPapers papers;
    private final CompetitionMails mails;
    private final Flags flags;
    private final EventDeadlines deadlines;
    private final Time time;
    private final Journal journal;

    Questions(
            QuestionRepository questions,
            Competitions competitions,
            Occupations occupations,
            EventPapers papers,
            CompetitionMails mails,
            Flags flags,
            EventDeadlines deadlines,
            Time time,
            Journal journal) {
        this.questions = questions;
        this.competitions = competitions;
        this.occupations = occupations;
        this.papers = papers;
        this.mails = mails;
        this.flags = flags;
        this.deadlines = deadlines;
        this.time = time;
        this.journal = journal;
    }

    /** Names and hashes of what was uploaded; the content is for 试题科 alone. */
    @Transactional(readOnly = true)
    public List<QuestionFile> files(SubjectId item) {
        return questions.files(item);
    }

    /** Where the filing stands; empty before it was filed. */
    @Transactional(readOnly = true)
    public Optional<Filing> filing(SubjectId item) {
        return questions.filing(item);
    }

    /** Whether it lies with 试题科: filed, and not handed back. */
    @Transactional(readOnly = true)
    public boolean isFiled(SubjectId item) {
        return filing(item).filter(filing -> filing.status() != Status.RETURNED).isPresent();
    }

    /** The last day to file: working days after the last part (CC-50, A-CC-05). */
    @Transactional(readOnly = true)
    public LocalDate lastDay(SubjectId item) {
        return deadlines.questions(competitions.item(item));
    }

    /** Whether the part the papers were used in is over (CC-51). */
    @Transactional(readOnly = true)
    public boolean isOver(SubjectId item, QuestionFile.Kind kind) {
        return time.today().isAfter(kind.usedOn(competitions.item(item)));
    }

    public boolean isQuestionOffice(Actor actor) {
        return actor.isIn(CompetitionMails.QUESTION_OFFICE);
    }

    /** Takes a paper, once its part is over (CC-51). */
    public void upload(SubjectId item, QuestionFile.Kind kind, String fileName, byte[] content, Actor organiser) {
        var found = requireOpen(item, organiser);
        if (!isOver(item, kind)) {
            throw new RuleViolated("competition.questionsTooEarly", kind.label(), Days.chinese(kind.usedOn(found)));
        }
        var file = UploadedFile.accept(fileName, content, false);
        questions.add(item, kind, file, organiser.account(), time.now());
        journal.record(found.competition(), organiser, "questionsUploaded", label(found) + "上传" + kind.label() + "。");
    }

    /** Takes a paper away again that was not filed yet. */
    public void remove(SubjectId item, String file, Actor organiser) {
        var found = requireOpen(item, organiser);
        if (!questions.remove(item, id(file))) {
            throw new RuleViolated("competition.questionFileUnknown");
        }
        journal.record(found.competition(), organiser, "questionsRemoved", label(found) + "删除一份待备案的试题材料。");
    }

    /** Files what was uploaded; all three kinds are needed (CC-50). Late filing marks the item (CC-X6). */
    public void file(SubjectId item, Actor organiser) {
        var found = requireOpen(item, organiser);
        var kinds = files(item).stream().map(QuestionFile::kind).toList();
        var missing = Stream.of(QuestionFile.Kind.values())
                .filter(kind -> !kinds.contains(kind))
                .map(QuestionFile.Kind::label)
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolated("competition.questionsMissing", String.join("、", missing));
        }
        questions.file(item, organiser.account(), time.now());
        if (time.today().isAfter(lastDay(item))) {
            flags.raise(item, Flags.Code.QUESTIONS_LATE, "试题于" + Days.chinese(time.today()) + "报送备案。", organiser);
        }
        papers.questions(found, files(item), time.today());
        journal.record(found.competition(), organiser, "questionsFiled", label(found) + "试题和评分标准已报送试题科备案。");
        mails.toGroup(
                found.competition(),
                CompetitionMails.QUESTION_OFFICE,
                "questions-filed",
                Map.of("item", label(found), "link", "/office/competition/questions/" + item));
    }

    /** Receives what was filed; final (CC-50). */
    public void receive(SubjectId item, Actor clerk) {
        var found = requireFiled(item, clerk);
        questions.decide(item, Status.RECEIVED.name(), "", clerk.account(), time.now());
        journal.record(found.competition(), clerk, "questionsReceived", label(found) + "试题和评分标准已由试题科接收备案。");
        mails.toOrganiser(found.competition(), "questions-received", Map.of("item", label(found)));
    }

    /** Hands it back to the organiser, who files anew (CC-50). */
    public void giveBack(SubjectId item, String reason, Actor clerk) {
        var found = requireFiled(item, clerk);
        if (reason.isBlank()) {
            throw new RuleViolated("competition.questionsReasonMissing");
        }
        questions.decide(item, Status.RETURNED.name(), reason.strip(), clerk.account(), time.now());
        journal.record(
                found.competition(), clerk, "questionsReturned", label(found) + "试题材料退回重新报送。理由：" + reason.strip());
        mails.toOrganiser(
                found.competition(),
                "questions-returned",
                Map.of("item", label(found), "reason", reason.strip(), "link", portal(item)));
    }

    /** The paper's content, for 试题科 only; every reading stands in the journal (CC-51). */
    public Content read(SubjectId item, String file, Actor clerk) {
        if (!isQuestionOffice(clerk)) {
            throw new RuleViolated("competition.unknown");
        }
        var found = competitions.item(item);
        var asked = questions.file(item, id(file)).orElseThrow(() -> new RuleViolated("competition.unknown"));
        journal.read(
                found.competition(), clerk, label(found) + "的" + asked.kind().label());
        return new Content(asked.name(), asked.mediaType(), questions.content(id(file)));
    }

    private Item requireOpen(SubjectId item, Actor organiser) {
        var found = competitions.requireOwn(item, organiser);
        if (isFiled(item)) {
            throw new RuleViolated("competition.questionsAlreadyFiled");
        }
        return found;
    }

    private Item requireFiled(SubjectId item, Actor clerk) {
        if (!isQuestionOffice(clerk)) {
            throw new RuleViolated("competition.unknown");
        }
        if (filing(item).filter(filing -> filing.status() == Status.FILED).isEmpty()) {
            throw new RuleViolated("competition.questionsNotFiled");
        }
        return competitions.item(item);
    }

    private String label(Item item) {
        return occupations.label(item.occupation());
    }

    static String portal(SubjectId item) {
        return "/portal/competition/items/" + item + "/questions";
    }

    private static UUID id(String file) {
        try {
            return UUID.fromString(file);
        } catch (IllegalArgumentException unreadable) {
            throw new RuleViolated("competition.questionFileUnknown");
        }
    }

    /** Where the filing of an item's questions stands. */
    public enum Status {
        FILED("待接收"),
        RETURNED("退回重报"),
        RECEIVED("已接收");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param reason why it was handed back */
    public record Filing(Status status, Instant filedAt, String reason) {}

    /** A paper as it is handed to 试题科. */
    public record Content(String name, String mediaType, byte[] bytes) {}
}
