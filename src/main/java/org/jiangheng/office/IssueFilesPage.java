package org.jiangheng.office;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jiangheng.certificate.Handovers;
import org.jiangheng.certificate.Issue;
import org.jiangheng.certificate.IssueEntry;
import org.jiangheng.certificate.Issues;
import org.jiangheng.certificate.Issues.DrawnCertificate;
import org.jiangheng.document.Papers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.sheet.SheetColumn;
import org.jiangheng.sheet.Sheets;
import org.jiangheng.web.Downloads;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files of an issue: all certificates at once, registers, papers (CC-P15, CC-P16). */
@Controller
@RequestMapping("/office/issues/{id}")
class IssueFilesPage {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.text("序号"),
            SheetColumn.text("姓名"),
            SheetColumn.code("证书编号"),
            SheetColumn.text("职业（工种）"),
            SheetColumn.text("等级"),
            SheetColumn.text("状态"),
            SheetColumn.text("发放日期"),
            SheetColumn.text("签收人"));

    private final OfficeAccess access;
    private final Issues issues;
    private final Handovers handovers;
    private final Papers papers;
    private final Sheets sheets;
    private final Journal journal;

    IssueFilesPage(
            OfficeAccess access, Issues issues, Handovers handovers, Papers papers, Sheets sheets, Journal journal) {
        this.access = access;
        this.issues = issues;
        this.handovers = handovers;
        this.papers = papers;
        this.sheets = sheets;
        this.journal = journal;
    }

    /** Written as it is read: one certificate in memory at a time. */
    @GetMapping("/certificates.zip")
    void zip(@PathVariable SubjectId id, Actor actor, HttpServletResponse response) throws IOException {
        var issue = require(id, actor);
        journal.read(id, actor, "全部证书文件");
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("证书 " + issue.title() + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            zip.setLevel(1);
            issues.eachPaper(id, paper -> add(paper, zip));
        }
    }

    @GetMapping("/register.pdf")
    ResponseEntity<byte[]> register(@PathVariable SubjectId id, Actor actor) {
        require(id, actor);
        return Downloads.pdf("证书发放登记.pdf", handovers.register(id));
    }

    @GetMapping("/register.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable SubjectId id, Actor actor) {
        var issue = require(id, actor);
        var rows = issues.entries(id).stream().map(IssueFilesPage::row);
        return Downloads.attachment("证书清单.xlsx", Sheets.MEDIA_TYPE, sheets.write(issue.title(), COLUMNS, rows));
    }

    @GetMapping("/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable SubjectId id, @PathVariable String paper, Actor actor) {
        require(id, actor);
        var found = papers.find(paper).filter(one -> one.subject().equals(id)).orElseThrow(OfficeAccess::missing);
        return Downloads.pdf(found.title() + ".pdf", papers.bytes(paper));
    }

    private static void add(DrawnCertificate paper, ZipOutputStream zip) {
        try {
            zip.putNextEntry(new ZipEntry(paper.entry().number().orElseThrow() + ".pdf"));
            zip.write(paper.pdf());
            zip.closeEntry();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<String> row(IssueEntry entry) {
        return List.of(
                String.valueOf(entry.position()),
                entry.name(),
                entry.number().orElse(""),
                entry.occupation()
                        + entry.trade().map(trade -> "（" + trade + "）").orElse(""),
                entry.level().label(),
                entry.refusal().isEmpty() ? entry.state() : entry.refusal(),
                entry.given().map(given -> given.day().toString()).orElse(""),
                entry.given().map(IssueEntry.Given::receiver).orElse(""));
    }

    private Issue require(SubjectId id, Actor actor) {
        return issues.find(id)
                .filter(issue -> issue.isKeeper(actor) || access.holds(actor, AwardPage.READERS))
                .orElseThrow(OfficeAccess::missing);
    }
}
