package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangheng.archive.Archives;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A closed competition is filed for good, with what was brought for its items. */
@JianghengTest
class CompetitionArchiveTest {

    /** What CC-64 names, in the words of 归档目录. */
    static final String[] KEPT_FOR_GOOD = {
        "选手理论知识试卷", "技能操作试卷", "选手签到表", "竞赛选手成绩单（裁判人员签字）", "裁判人员名单", "比赛结果公示", "竞赛选手取证名册", "竞赛选手取证申报表"
    };

    @Autowired
    ApplicationContext beans;

    @Autowired
    CompetitionArchive archive;

    @Autowired
    Archives archives;

    @Autowired
    ItemFiles files;

    @Test
    @Tag("CC-64")
    @Tag("CC-P10")
    @Tag("CC-P17")
    void keepsTheAwardDocumentAndItsOwnListWithoutADisposalDate() {
        var world = new ResultWorld(beans).held();
        world.stands(ItemStatus.CONCLUDED);
        files.add(world.item, ItemFile.Kind.AWARD_DOCUMENT, "获奖文件.png", ResultWorld.SCAN, world.clerk);

        archive.close(world.competition, DossierStatus.CONCLUDED);

        var kept = archives.of(world.competition).orElseThrow();
        assertThat(kept.retention()).isEqualTo("长期");
        assertThat(kept.items())
                .anyMatch(one ->
                        one.title().equals("竞赛获奖文件：获奖文件.png") && !one.sha256().isBlank());
        assertThat(kept.items()).anyMatch(one -> one.title().equals("竞赛资料归档目录"));
        world.clear();
    }
}
