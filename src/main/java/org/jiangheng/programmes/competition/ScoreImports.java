package org.jiangheng.programmes.competition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.sheet.SheetColumn;
import org.jiangheng.sheet.SheetProblem;
import org.jiangheng.sheet.SheetReading;
import org.jiangheng.sheet.Sheets;
import org.jiangheng.web.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Score lists on their way in: template, upload with a report row by row, photos, acceptance of all or nothing (CC-F9, CC-66). */
@Service
@Transactional
public class ScoreImports {

    private static final Set<ItemStatus> OPEN = EnumSet.of(ItemStatus.FILED, ItemStatus.PLANNED, ItemStatus.SCORED);
    private static final List<SheetColumn> REPORT =
            List.of(SheetColumn.number("行号", 0), SheetColumn.text("列"), SheetColumn.text("类别"), SheetColumn.text("问题"));
    private static final int MOST_LINES = 200_000;
    private static final int HASH_SHOWN = 12;

    private final Competitions competitions;
    private final ImportRepository lists;
    private final ProblemRepository problems;
    private final PhotoRepository photoFiles;
    private final Photos photos;
    private final ListedPeople people;
    private final ScoreFindings findings;
    private final Sheets sheets;
    private final Texts texts;
    private final Time time;
    private final Journal journal;

    ScoreImports(
            Competitions competitions,
            ImportRepository lists,
            ProblemRepository problems,
            PhotoRepository photoFiles,
            Photos photos,
            ListedPeople people,
            ScoreFindings findings,
            Sheets sheets,
            Texts texts,
            Time time,
            Journal journal) {
        this.competitions = competitions;
        this.lists = lists;
        this.problems = problems;
        this.photoFiles = photoFiles;
        this.photos = photos;
        this.people = people;
        this.findings = findings;
        this.sheets = sheets;
        this.texts = texts;
        this.time = time;
        this.journal = journal;
    }

    /** The empty list to be filled. */
    @Transactional(readOnly = true)
    public byte[] template(SubjectId item) {
        return sheets.template(ScoreColumn.LIST, "成绩导入表　" + competitions.caption(item));
    }

    /** Whether scores may still be brought in: not once the ranks are fixed. */
    @Transactional(readOnly = true)
    public boolean isOpen(SubjectId item) {
        return OPEN.contains(competitions.item(item).status());
    }

    /** Reads and checks a list and keeps it aside; nothing counts yet (CC-F9). */
    public ImportPreview preview(SubjectId id, byte[] xlsx, Optional<byte[]> photosZip, Actor by) {
        var item = requireOpen(id);
        var reading = sheets.read(xlsx, ScoreColumn.LIST);
        var checked = ScoreCheck.of(item, reading);
        var sha256 = sha256(xlsx);
        var list = keep(item, reading, checked.entries(), sha256, by);
        var rows = lists.rowsOfNumbers(list);
        var found = new ArrayList<>(checked.problems());
        found.addAll(people.problems(item, checked.entries()));
        photosZip.ifPresent(zip -> found.addAll(photos.take(id, zip, rows)));
        found.addAll(photos.missing(id, rows));
        report(list, found);
        journal.record(
                item.competition(),
                by,
                "scoresUploaded",
                "上传“" + label(id) + "”项目成绩表核对，共 " + reading.rows().size() + " 行（SHA-256 "
                        + sha256.substring(0, HASH_SHOWN) + "…）。");
        return require(id, list);
    }

    /** Takes photos for the list that lies there, or for the entries already accepted; they may come in several parts. */
    public ImportPreview addPhotos(SubjectId id, byte[] photosZip, Actor by) {
        requireOpen(id);
        var list = current(id).orElseThrow(() -> new RuleViolated("competition.importUnknown"));
        var rows = list.acceptedAt().isEmpty() ? lists.rowsOfNumbers(list.id()) : people.accepted(id);
        var found = new ArrayList<>(photos.take(id, photosZip, rows));
        if (list.acceptedAt().isPresent()) {
            photoFiles.attach(id);
            journal.record(competitions.item(id).competition(), by, "photosAdded", "补充上传“" + label(id) + "”项目选手照片。");
        }
        found.addAll(photos.missing(id, rows));
        problems.remove(list.id(), Photos.COLUMN);
        report(list.id(), found);
        return require(id, list.id());
    }

    /** Takes the list that was looked at, all of it or nothing; replaces the item's earlier entries. Twice is once. */
    public void accept(SubjectId id, String previewId, Actor by) {
        var item = competitions.item(id);
        lists.lockCompetition(item.competition());
        var list = require(id, previewId);
        if (list.acceptedAt().isPresent()) {
            return;
        }
        if (list.errors() > 0) {
            throw new RuleViolated("competition.importHasErrors", list.errors());
        }
        people.requireStillClear(requireOpen(id), list.id());
        lists.accept(list);
        photoFiles.attach(id);
        competitions.itemStatus(id, ItemStatus.SCORED, "导入 " + list.entries() + " 名选手的成绩。", by);
        journal.record(
                item.competition(), by, "scoresImported", "导入“" + label(id) + "”项目 " + list.entries() + " 名选手的成绩。");
        findings.tell(item);
    }

    /** The list that lies there; else the one accepted last. */
    @Transactional(readOnly = true)
    public Optional<ImportPreview> current(SubjectId item) {
        return lists.newest(item);
    }

    /** Lines of the report: errors first, then by row. */
    @Transactional(readOnly = true)
    public List<ImportProblem> problems(ImportPreview list, ImportFilter filter, int offset, int limit) {
        return problems.search(list.id(), filter, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(ImportPreview list, ImportFilter filter) {
        return problems.count(list.id(), filter);
    }

    /** The whole report as XLSX. */
    @Transactional(readOnly = true)
    public byte[] report(ImportPreview list) {
        return sheets.write(
                "成绩导入核对报告",
                REPORT,
                problems.search(list.id(), ImportFilter.ALL, 0, MOST_LINES).stream()
                        .map(ScoreImports::line));
    }

    private static List<String> line(ImportProblem problem) {
        return List.of(
                problem.row() == 0 ? "" : Integer.toString(problem.row()),
                problem.column(),
                problem.warning() ? "提示" : "错误",
                problem.sentence());
    }

    private String keep(Item item, SheetReading reading, List<StagedEntry> entries, String sha256, Actor by) {
        var id = UUID.randomUUID().toString();
        lists.insert(
                new ImportPreview(
                        id,
                        item.id(),
                        time.now(),
                        by.name(),
                        reading.sheet(),
                        remarks(reading),
                        entries.size(),
                        0,
                        0,
                        Optional.empty()),
                sha256);
        lists.stage(id, entries);
        return id;
    }

    private static List<String> remarks(SheetReading reading) {
        return Stream.of(
                        reading.otherSheets().isEmpty()
                                ? ""
                                : "文件中有多张表，读取的是“" + reading.sheet() + "”，没有读取："
                                        + String.join("、", reading.otherSheets()) + "。",
                        reading.otherColumns().isEmpty()
                                ? ""
                                : "这些列不在模板中，没有导入：" + String.join("、", reading.otherColumns()) + "。")
                .filter(remark -> !remark.isEmpty())
                .toList();
    }

    private void report(String list, List<SheetProblem> found) {
        problems.add(list, found.stream().map(this::worded).toList());
        problems.count(list);
    }

    private ImportProblem worded(SheetProblem problem) {
        return new ImportProblem(
                problem.row(),
                problem.column(),
                texts.of(problem.code(), problem.arguments().toArray()),
                problem.warning());
    }

    private ImportPreview require(SubjectId item, String list) {
        return lists.find(list, item).orElseThrow(() -> new RuleViolated("competition.importUnknown"));
    }

    private Item requireOpen(SubjectId id) {
        var item = competitions.item(id);
        if (!OPEN.contains(item.status())) {
            throw new RuleViolated("competition.importClosed", item.status().label());
        }
        return item;
    }

    private String label(SubjectId item) {
        return people.occupation(competitions.item(item).occupation());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
