package org.jiangheng.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangheng.archive.ArchiveFile.Item;
import org.jiangheng.archive.ArchiveFile.Source;
import org.jiangheng.certificate.Awardees;
import org.jiangheng.document.DrawnPaper;
import org.jiangheng.document.Paper;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.Papers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@JianghengTest
class ArchivesTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Archives archives;

    @Autowired
    Papers papers;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    Awardees awardees;

    @BeforeEach
    void meetTheAwardees() {
        awardees = beans.createBean(Awardees.class);
    }

    @Test
    @Tag("DR-91")
    void listsThePapersOfTheCaseAndOfTheListsItWasDecidedIn() {
        var batch = awardees.batch("S000011999940", 30);
        var dossier = dossier(batch, "张䶮");
        var session = SubjectId.fresh();
        var own = paper(dossier, "推荐意见");
        var minutes = paper(session, "评审结论汇总表");
        papers.issue(dossier, "certificate", "职业技能等级证书", "S000011999940262000001", layout("职业技能等级证书"));
        archives.file(dossier, batch, 3, List.of(session));

        var file = archives.of(dossier).orElseThrow();
        assertThat(file.items()).extracting(Item::title).containsExactly("推荐意见", "评审结论汇总表", "职业技能等级证书");
        assertThat(file.items()).extracting(Item::sha256).startsWith(own.sha256(), minutes.sha256());
        assertThat(file.items()).extracting(Item::number).containsExactly("", "", "S000011999940262000001");
        assertThat(file.items()).allMatch(item -> item.source() == Source.PAPER);
        assertThat(journal.of(dossier)).extracting(Journal.Entry::event).contains("filed");
        assertThat(index(dossier).words())
                .contains("档案目录（卷内目录）", "张䶮", "评审结论汇总表", own.sha256().substring(0, 8));
    }

    @Test
    @Tag("DR-90")
    @Tag("XC-30")
    void keepsForYearsFromTheEndOfTheBatch() {
        var batch = awardees.batch("S000011999941", 30);
        var dossier = dossier(batch, "李旻");
        var end = awardees.today().plusDays(30);
        archives.file(dossier, batch, 3);

        assertThat(archives.of(dossier).orElseThrow().retainedUntil()).isEqualTo(end.plusYears(3));
    }

    @Test
    @Tag("DR-90")
    void filesOnce() {
        var batch = awardees.batch("S000011999942", 30);
        var dossier = dossier(batch, "王堃");
        archives.file(dossier, batch, 3);
        var first = archives.of(dossier).orElseThrow();
        paper(dossier, "后来的文书");
        archives.file(dossier, batch, 9);

        assertThat(archives.of(dossier)).contains(first);
        assertThat(journal.of(dossier))
                .filteredOn(entry -> entry.event().equals("filed"))
                .hasSize(1);
    }

    @Test
    @Tag("XC-30")
    void letsNothingBeDestroyedBeforeItsDate() {
        var batch = awardees.batch("S000011999943", 30);
        var dossier = dossier(batch, "赵翀");
        var paper = paper(dossier, "推荐意见");
        archives.file(dossier, batch, 3);

        assertKept("delete from jiangheng.archive_item where dossier = ?", dossier.uuid());
        assertKept("delete from jiangheng.archive_file where dossier = ?", dossier.uuid());
        assertKept("update jiangheng.archive_file set retained_until = '2000-01-01' where dossier = ?", dossier.uuid());
        assertKept("delete from jiangheng.document_paper where id = ?", UUID.fromString(paper.id()));
    }

    @Test
    @Tag("XC-30")
    void letsThingsBeDestroyedAfterTheirDate() {
        var batch = awardees.batch("S000011999944", 30);
        var dossier = dossier(batch, "孙祎");
        var paper = paper(dossier, "推荐意见");
        jdbc.sql("insert into jiangheng.archive_file values (?, ?, jiangheng.now(), ?)")
                .params(dossier.uuid(), batch.uuid(), LocalDate.of(2020, 1, 1))
                .update();
        jdbc.sql("insert into jiangheng.archive_item values (?, 1, 'PAPER', ?, '推荐意见', '', '2017-01-01', ?)")
                .params(dossier.uuid(), UUID.fromString(paper.id()), paper.sha256())
                .update();

        assertThat(execute("delete from jiangheng.document_paper where id = ?", UUID.fromString(paper.id())))
                .isOne();
        assertThat(execute("delete from jiangheng.archive_item where dossier = ?", dossier.uuid()))
                .isOne();
        assertThat(execute("delete from jiangheng.archive_file where dossier = ?", dossier.uuid()))
                .isOne();
    }

    private SubjectId dossier(SubjectId batch, String name) {
        return awardees.entries(batch, name).get(0).dossier();
    }

    private Paper paper(SubjectId subject, String title) {
        return papers.issue(subject, title, title, layout(title));
    }

    private static PaperLayout layout(String title) {
        return PaperLayout.titled(title).paragraph("内容。");
    }

    private DrawnPaper index(SubjectId dossier) {
        return papers.of(dossier).stream()
                .filter(paper -> paper.kind().equals(IndexPaper.KIND))
                .map(paper -> new DrawnPaper(papers.bytes(paper.id())))
                .findFirst()
                .orElseThrow();
    }

    private void assertKept(String sql, UUID id) {
        assertThatThrownBy(() -> execute(sql, id)).hasMessageContaining("until the end of their retention");
    }

    private int execute(String sql, UUID id) {
        return jdbc.sql(sql).param(id).update();
    }
}
