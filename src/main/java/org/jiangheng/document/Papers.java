package org.jiangheng.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws drafts on demand; issues papers once and keeps their bytes. */
@Service
@Transactional
public class Papers {

    private static final String DRAFT = "草　稿";
    private static final String SPECIMEN = "样张 SPECIMEN";
    private static final int PIECE = 1 << 20;

    private final PaperRepository papers;
    private final Typesetter typesetter;
    private final PaperFonts fonts;
    private final Time time;
    private final boolean specimen;

    Papers(
            PaperRepository papers,
            Typesetter typesetter,
            PaperFonts fonts,
            Time time,
            @Value("${jiangheng.specimen:true}") boolean specimen) {
        this.papers = papers;
        this.typesetter = typesetter;
        this.fonts = fonts;
        this.time = time;
        this.specimen = specimen;
    }

    /** The paper as it would look now, marked 草稿. */
    @Transactional(readOnly = true)
    public byte[] draft(PaperLayout layout) {
        return typesetter.set(layout, DRAFT).bytes();
    }

    /** As {@link #draft}, for what is large: drawn whole before the first byte is handed on, and not copied. */
    @Transactional(readOnly = true)
    public InputStream openDraft(PaperLayout layout) {
        return typesetter.set(layout, DRAFT).open();
    }

    /** A sheet of no effect, marked 样张: the materials of a demonstration. */
    @Transactional(readOnly = true)
    public byte[] specimen(PaperLayout layout) {
        return typesetter.set(layout, SPECIMEN).bytes();
    }

    /** An extract for somebody's hands: drawn now, not kept. */
    @Transactional(readOnly = true)
    public byte[] extract(PaperLayout layout) {
        return typesetter.set(layout, specimen ? SPECIMEN : "").bytes();
    }

    /** Issues the paper, or returns the one already issued for this subject and kind. */
    public Paper issue(SubjectId subject, String kind, String title, PaperLayout layout) {
        return issued(subject, kind).orElseGet(() -> store(subject, kind, title, Optional.empty(), layout));
    }

    /** As {@link #issue}, for a paper that has its number from elsewhere: a certificate, a copy of a letter. */
    public Paper issue(SubjectId subject, String kind, String title, String number, PaperLayout layout) {
        return issued(subject, kind).orElseGet(() -> store(subject, kind, title, Optional.of(number), layout));
    }

    /** Issues a numbered official document; the number 代字〔YYYY〕N号 is drawn only when the paper is new (XC-24). */
    public Paper issueNumbered(
            SubjectId subject, String kind, String title, String word, Function<String, PaperLayout> layout) {
        return issued(subject, kind).orElseGet(() -> {
            var number = nextNumber(word);
            return store(subject, kind, title, Optional.of(number), layout.apply(number));
        });
    }

    /** Issues a corrected paper; the one issued before stays as it is and is superseded from now on. */
    public Paper issueAnew(SubjectId subject, String kind, String title, PaperLayout layout) {
        papers.lock(subject, kind);
        return store(subject, kind, title, Optional.empty(), layout);
    }

    /** The issued papers of a subject, oldest first; superseded ones too. */
    @Transactional(readOnly = true)
    public List<Paper> of(SubjectId subject) {
        return papers.of(subject);
    }

    @Transactional(readOnly = true)
    public Optional<Paper> find(String paperId) {
        return uuid(paperId).flatMap(papers::find);
    }

    /** The document number of a numbered paper. */
    @Transactional(readOnly = true)
    public Optional<String> number(String paperId) {
        return uuid(paperId).flatMap(papers::number);
    }

    /** The bytes as they were issued. */
    @Transactional(readOnly = true)
    public byte[] bytes(String paperId) {
        return uuid(paperId).flatMap(papers::content).orElseThrow(Papers::unknown);
    }

    /** The bytes as they were issued, fetched piece by piece while they are read: for what is large. */
    @Transactional(readOnly = true)
    public InputStream open(String paperId) {
        var id = uuid(paperId).orElseThrow(Papers::unknown);
        long size = papers.size(id).orElseThrow(Papers::unknown);
        return new SequenceInputStream(new Enumeration<InputStream>() {
            private long read;

            @Override
            public boolean hasMoreElements() {
                return read < size;
            }

            @Override
            public InputStream nextElement() {
                var piece = papers.piece(id, read, PIECE);
                read += piece.length;
                return new ByteArrayInputStream(piece);
            }
        });
    }

    /** Refuses {@code document.glyphMissing} when a character of the text cannot be printed. */
    public void requirePrintable(String text) {
        fonts.requirePrintable(text);
    }

    private Optional<Paper> issued(SubjectId subject, String kind) {
        papers.lock(subject, kind);
        return papers.find(subject, kind);
    }

    private Paper store(SubjectId subject, String kind, String title, Optional<String> number, PaperLayout layout) {
        var drawn = typesetter.set(layout, specimen ? SPECIMEN : "");
        var paper = new Paper(UUID.randomUUID().toString(), subject, kind, title, time.now(), drawn.sha256(), false);
        papers.insert(paper, number, drawn);
        return paper;
    }

    private static RuleViolated unknown() {
        return new RuleViolated("document.paperUnknown");
    }

    private String nextNumber(String word) {
        int year = time.today().getYear();
        return "%s〔%d〕%d号".formatted(word, year, papers.next(word, year));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
