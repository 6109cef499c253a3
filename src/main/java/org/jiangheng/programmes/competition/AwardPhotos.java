package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.sheet.SheetProblem;
import org.jiangheng.web.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos of those a certificate is to be issued to: brought after the scores, all there before the filing (CC-58, CC-F6). */
@Service
@Transactional
public class AwardPhotos {

    private static final Set<ItemStatus> OPEN =
            Set.of(ItemStatus.RANKED, ItemStatus.PUBLICISED, ItemStatus.CONCLUDED, ItemStatus.CHECKED);
    private static final int NAMED = 3;

    private final Competitions competitions;
    private final Rankings rankings;
    private final ListedPeople people;
    private final PhotoRepository files;
    private final Photos photos;
    private final ItemJournal journal;
    private final Texts texts;

    AwardPhotos(
            Competitions competitions,
            Rankings rankings,
            ListedPeople people,
            PhotoRepository files,
            Photos photos,
            ItemJournal journal,
            Texts texts) {
        this.competitions = competitions;
        this.rankings = rankings;
        this.people = people;
        this.files = files;
        this.photos = photos;
        this.journal = journal;
        this.texts = texts;
    }

    /** Whether the organiser may bring photos now. */
    @Transactional(readOnly = true)
    public boolean isOpen(SubjectId item) {
        return OPEN.contains(competitions.item(item).status());
    }

    /** Those to be certified who have no photo, best first. */
    @Transactional(readOnly = true)
    public List<Entry> missing(SubjectId item) {
        var without = files.without(item);
        return rankings.awards(item).stream()
                .map(Standing::entry)
                .filter(entry -> without.contains(entry.id()))
                .toList();
    }

    /** Takes photos named by identity number; scores stay as they are. Says what was not taken, in sentences. */
    public List<String> add(SubjectId id, List<byte[]> zips, Actor by) {
        var item = competitions.requireItem(id, by);
        if (!competitions.isOrganiser(item.competition(), by)) {
            throw new RuleViolated("competition.unknown");
        }
        if (!OPEN.contains(item.status())) {
            throw new RuleViolated("competition.photosLocked", item.status().label());
        }
        var rows = people.accepted(id);
        var refused = zips.stream()
                .flatMap(zip -> photos.take(id, zip, rows).stream())
                .toList();
        int taken = files.attach(id);
        journal.note(id, by, "photosAdded", "补充上传选手照片 " + taken + " 张。");
        return sentences(id, refused);
    }

    private List<String> sentences(SubjectId item, List<SheetProblem> refused) {
        var names = rankings.closed(item).standings().stream()
                .map(Standing::entry)
                .collect(Collectors.toMap(Entry::position, entry -> entry.name() + "："));
        return refused.stream()
                .map(problem -> names.getOrDefault(problem.row(), "")
                        + texts.of(problem.code(), problem.arguments().toArray()))
                .toList();
    }

    /** Refuses while anybody to be certified has no photo, with the first names and how many (CC-F6). */
    void requireAll(SubjectId item) {
        var missing = missing(item);
        if (!missing.isEmpty()) {
            var names = missing.stream().limit(NAMED).map(Entry::name).collect(Collectors.joining("、"));
            throw new RuleViolated(
                    "competition.photosMissing", missing.size(), missing.size() > NAMED ? names + "等" : names);
        }
    }
}
