package org.jiangheng.programmes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Outcome;

/** What a programme says about itself; capabilities and web surfaces know programmes by this alone. */
public interface Programme {

    /** One lower-case word: package, folders and process ids begin with it. */
    String code();

    String title();

    /** Begins the numbers of its dossiers: DR in DR2026-1-000001. */
    default String abbreviation() {
        return code().substring(0, 2).toUpperCase(java.util.Locale.ROOT);
    }

    /** Who holds its dossiers. */
    default Holder holder() {
        return Holder.PERSON;
    }

    /**
     * What a status of its dossiers is called, where it stands and what comes next.
     *
     * @throws IllegalArgumentException for a status its dossiers never have
     */
    StatusWords status(DossierStatus status);

    /** The candidate groups of staff that may read the dossier; one who works on it now may anyway. */
    default Set<String> readers(SubjectId dossier) {
        return Readers.CENTRE;
    }

    /** Address of the page the programme itself brings for the dossier on the surface (portal, office), if it brings one. */
    default Optional<String> page(SubjectId dossier, String surface) {
        return Optional.empty();
    }

    /** What to know before an application is opened, in one or two sentences; may be empty. */
    default String applicationNote() {
        return "";
    }

    /** What the employer of a dossier's person does next, in a few words; may be empty. */
    default String employerOutlook(DossierStatus status) {
        return "";
    }

    /** The official notice the programme rests on (DR-01). */
    OfficialNotice notice();

    /** The stages of a batch, in order. */
    List<StageSpec> stages();

    /** Code of the stage in which employers send lists of recommended applications; empty when nobody does (DR-49). */
    default Optional<String> submissionStage() {
        return Optional.empty();
    }

    /** The process id that runs the kind of subject. */
    String process(ProcessKind kind);

    /** The facts the subject's process starts with. */
    Outcome facts(ProcessKind kind, SubjectId subject);

    /** Form id of the application. */
    String applicationForm();

    /** The checklist of materials, depending on what the application says (DR-47). */
    List<MaterialRequirement> materials(SubjectId dossier);

    /** The papers of a dossier that can be drawn as drafts. */
    List<PaperKind> papers(SubjectId dossier);

    /** The paper as it would look now, marked as a draft. */
    byte[] draftPaper(String kind, SubjectId dossier);

    /** What is applied for, in one line: 电工 二级/技师. */
    String describe(SubjectId dossier);

    /** Labels and values for staff and experts; the identity number is masked. */
    List<SummaryRow> summary(SubjectId dossier);
}
