package org.jiangheng.programmes.competition;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.document.Paper;
import org.jiangheng.document.Papers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.papers.ResultPaper;
import org.jiangheng.sheet.SheetColumn;
import org.jiangheng.sheet.Sheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers and lists of an item's results: previewed, issued at confirmation, handed to who may read them (CC-P7 … CC-P14, XC-29). */
@Service
@Transactional
public class ResultPapers {

    private static final Set<String> IDENTITY_READERS = Set.of(
            Roles.group(Roles.RECEPTION, Readers.SECTION),
            Roles.group(Roles.LEADER, Readers.SECTION),
            Roles.group(Roles.CERTIFICATES, Roles.CENTER),
            Roles.group(Roles.LEADER, Roles.CENTER));

    private static final List<ResultPaper> CORRECTED =
            List.of(ResultPaper.RANKING, ResultPaper.SUMMARY, ResultPaper.ROSTER, ResultPaper.APPLICATIONS);

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.number("序号", 0),
            SheetColumn.text("姓名"),
            SheetColumn.text("性别"),
            SheetColumn.code("身份证号码"),
            SheetColumn.text("职业"),
            SheetColumn.text("工种"),
            SheetColumn.text("等级"),
            SheetColumn.number("理论", 2),
            SheetColumn.number("技能", 2),
            SheetColumn.number("总成绩", 6),
            SheetColumn.number("名次", 0),
            SheetColumn.code("证书编号"));

    private final ResultSheets sheets;
    private final Papers papers;
    private final Sheets workbooks;
    private final Competitions competitions;
    private final ItemJournal journal;

    ResultPapers(ResultSheets sheets, Papers papers, Sheets workbooks, Competitions competitions, ItemJournal journal) {
        this.sheets = sheets;
        this.papers = papers;
        this.workbooks = workbooks;
        this.competitions = competitions;
        this.journal = journal;
    }

    /** The paper as it was issued, else as it would look now; who may not read identity numbers gets none that shows them. */
    public InputStream read(SubjectId item, ResultPaper paper, Actor actor) {
        if (paper.showsIdentities()) {
            requireIdentities(item, actor);
            journal.note(item, actor, "identitiesRead", "下载含完整证件号码的《" + paper.title() + "》。");
        }
        return issued(item, paper)
                .map(issued -> papers.open(issued.id()))
                .orElseGet(() -> papers.openDraft(paper.layout(sheets.of(item))));
    }

    /** Whether it was issued, and is no draft any more. */
    @Transactional(readOnly = true)
    public boolean isIssued(SubjectId item, ResultPaper paper) {
        return issued(item, paper).isPresent();
    }

    /** 取证名册 as a workbook, identity numbers in full (CC-F7, XC-29). */
    public byte[] roster(SubjectId item, Actor actor) {
        requireIdentities(item, actor);
        var sheet = sheets.of(item);
        journal.note(
                item,
                actor,
                "identitiesRead",
                "下载含完整证件号码的取证名册（表格），共" + sheet.awards().size() + "人。");
        var rows = new ArrayList<List<String>>();
        sheet.awards().forEach(award -> rows.add(row(sheet, award, rows.size() + 1)));
        return workbooks.write(ResultPaper.ROSTER.title(), COLUMNS, rows.stream());
    }

    /** Whether the actor may read identity numbers in full (XC-29). */
    @Transactional(readOnly = true)
    public boolean mayReadIdentities(SubjectId item, Actor actor) {
        return IDENTITY_READERS.stream().anyMatch(actor::isIn)
                || competitions.isOrganiser(competitions.item(item).competition(), actor);
    }

    /** Issues what is to be sealed and kept (CC-58, CC-61, CC-64). */
    void issue(SubjectId item) {
        var sheet = sheets.of(item);
        for (var paper : ResultPaper.values()) {
            if (paper != ResultPaper.NUMBERED_ROSTER) {
                papers.issue(item, paper.kind(), paper.title(), paper.layout(sheet));
            }
        }
    }

    /** Issues the roster with the numbers of the certificates (CC-60, CC-P12). */
    void issueNumbered(SubjectId item) {
        var paper = ResultPaper.NUMBERED_ROSTER;
        papers.issue(item, paper.kind(), paper.title(), paper.layout(sheets.of(item)));
    }

    /** Issues what names the holders anew, each with why; what was issued before stays, superseded (CC-61, CC-X12). */
    void correct(SubjectId item, String why) {
        var sheet = sheets.of(item);
        CORRECTED.forEach(paper -> anew(item, paper, sheet, why));
        journal.note(item, Actor.SYSTEM, "papersCorrected", "取证名册、汇总表、申报表和名次表更正后重新出具，原件保留。" + why + "。");
    }

    /** The numbered roster follows a certificate that was replaced or revoked (CC-X12, CC-X13). */
    void correctNumbered(SubjectId item) {
        if (isIssued(item, ResultPaper.NUMBERED_ROSTER)) {
            anew(item, ResultPaper.NUMBERED_ROSTER, sheets.of(item), "证书换发或者撤销");
            journal.note(item, Actor.SYSTEM, "papersCorrected", "证书换发或者撤销，取证名册（编号）更正后重新出具，原件保留。");
        }
    }

    private void anew(SubjectId item, ResultPaper paper, ResultSheet sheet, String why) {
        var layout = paper.layout(sheet).note("本件为更正件，替代此前出具的《" + paper.title() + "》。更正原因：" + why + "。");
        papers.issueAnew(item, paper.kind(), paper.title(), layout);
    }

    /** What was issued of the paper before it was corrected, oldest first. */
    @Transactional(readOnly = true)
    public List<Paper> superseded(SubjectId item, ResultPaper paper) {
        return papers.of(item).stream()
                .filter(issued -> issued.superseded() && issued.kind().equals(paper.kind()))
                .toList();
    }

    /** A paper of the item that was corrected since, as it was issued (XC-29). */
    public Optional<InputStream> superseded(SubjectId item, String id, Actor actor) {
        requireIdentities(item, actor);
        return papers.of(item).stream()
                .filter(paper -> paper.superseded() && paper.id().equals(id))
                .findFirst()
                .map(paper -> {
                    journal.note(item, actor, "identitiesRead", "下载《" + paper.title() + "》。");
                    return papers.open(paper.id());
                });
    }

    private Optional<Paper> issued(SubjectId item, ResultPaper paper) {
        return papers.of(item).stream()
                .filter(issued -> issued.kind().equals(paper.kind()) && !issued.superseded())
                .findFirst();
    }

    private void requireIdentities(SubjectId item, Actor actor) {
        if (!mayReadIdentities(item, actor)) {
            throw new RuleViolated("competition.unknown");
        }
    }

    private static List<String> row(ResultSheet sheet, Standing award, int number) {
        var entry = award.entry();
        return List.of(
                Integer.toString(number),
                sheet.holder(entry),
                entry.gender(),
                sheet.identity(entry),
                sheet.occupation(),
                sheet.trade(),
                award.level().map(level -> level.label()).orElse(""),
                entry.theory().map(Object::toString).orElse(""),
                entry.skill().map(Object::toString).orElse(""),
                award.total().map(Object::toString).orElse(""),
                award.rank().map(Object::toString).orElse(""),
                sheet.number(entry));
    }
}
