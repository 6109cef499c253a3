package org.jiangheng.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws drafts on demand; issues papers once and keeps their bytes. */
@Service
@Transactional
public class Papers {

    /** The paper as it would look now, marked 草稿. */
    public byte[] draft(PaperLayout layout) {
        throw new UnsupportedOperationException();
    }

    /** Issues the paper, or returns the one already issued for this subject and kind. */
    public Paper issue(SubjectId subject, String kind, String title, PaperLayout layout) {
        throw new UnsupportedOperationException();
    }

    /** Issues a numbered official document; the number 代字〔YYYY〕N号 is drawn only when the paper is new (XC-24). */
    public Paper issueNumbered(
            SubjectId subject, String kind, String title, String word, Function<String, PaperLayout> layout) {
        throw new UnsupportedOperationException();
    }

    /** The issued papers of a subject, oldest first. */
    public List<Paper> of(SubjectId subject) {
        throw new UnsupportedOperationException();
    }

    public Optional<Paper> find(String paperId) {
        throw new UnsupportedOperationException();
    }

    /** The document number of a numbered paper. */
    public Optional<String> number(String paperId) {
        throw new UnsupportedOperationException();
    }

    /** The bytes as they were issued. */
    public byte[] bytes(String paperId) {
        throw new UnsupportedOperationException();
    }

    /** Refuses {@code document.glyphMissing} when a character of the text cannot be printed. */
    public void requirePrintable(String text) {
        throw new UnsupportedOperationException();
    }
}
