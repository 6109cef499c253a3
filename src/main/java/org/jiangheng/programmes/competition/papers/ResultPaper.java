package org.jiangheng.programmes.competition.papers;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.programmes.competition.ResultSheet;

/** The papers of an item's results (CC-P7 … CC-P14). */
public enum ResultPaper {
    SIGN_IN("sign-in-sheet", "竞赛选手签到表", false, ScorePapers::signIn),
    SCORES("score-sheet", "竞赛选手成绩单", false, ScorePapers::scores),
    RANKING("ranking", "竞赛名次表", false, RankingPaper::layout),
    RESULTS("results-notice", "比赛结果公示", false, ResultsNoticePaper::layout),
    COMMITTEE("final-committee", "决赛组委会名单", false, CommitteePaper::layout),
    SUMMARY("certificate-summary", "职业技能竞赛取证汇总表", false, SummaryPaper::layout),
    ROSTER("certificate-roster", "北京市职业技能竞赛取证名册", true, RosterPaper::layout),
    APPLICATIONS("certificate-applications", "北京市职业技能竞赛取证申报表", true, CertificateApplicationPaper::layout),
    /** The roster once the numbers are made (CC-60). */
    NUMBERED_ROSTER("numbered-roster", "北京市职业技能竞赛取证名册（编号）", true, RosterPaper::layout);

    private final String kind;
    private final String title;
    private final boolean identities;
    private final Function<ResultSheet, PaperLayout> layout;

    ResultPaper(String kind, String title, boolean identities, Function<ResultSheet, PaperLayout> layout) {
        this.kind = kind;
        this.title = title;
        this.identities = identities;
        this.layout = layout;
    }

    public static Optional<ResultPaper> of(String kind) {
        return Stream.of(values()).filter(paper -> paper.kind.equals(kind)).findFirst();
    }

    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** Whether the form demands identity numbers in full (XC-29, CC-F6, CC-F7). */
    public boolean showsIdentities() {
        return identities;
    }

    /** Whether it belongs to the certificate filing, not to the results. */
    public boolean isForCertificates() {
        return ordinal() >= COMMITTEE.ordinal();
    }

    public PaperLayout layout(ResultSheet sheet) {
        return layout.apply(sheet);
    }
}
