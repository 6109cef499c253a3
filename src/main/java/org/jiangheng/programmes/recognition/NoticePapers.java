package org.jiangheng.programmes.recognition;

import org.jiangheng.batch.Batches;
import org.jiangheng.certificate.AwardList;
import org.jiangheng.document.Papers;
import org.jiangheng.notice.PublicNotice;
import org.jiangheng.programmes.recognition.papers.PublicNoticePaper;
import org.jiangheng.programmes.recognition.papers.RecognitionPaper;
import org.springframework.stereotype.Component;

/** 公示 of an award list as an official document (DR-64, DR-P13, XC-24). */
@Component
class NoticePapers {

    private static final String WORD = "京职技鉴公";

    private final Papers papers;
    private final Batches batches;

    NoticePapers(Papers papers, Batches batches) {
        this.papers = papers;
        this.batches = batches;
    }

    void issue(AwardList list, PublicNotice notice) {
        var paper = RecognitionPaper.PUBLIC_NOTICE;
        var period = new PublicNoticePaper.Period(
                notice.firstDay(),
                notice.lastDay(),
                batches.parameters(list.batch()).integer("publicNotice.workingDays"),
                RecognitionNotice.NOTICE.address() + "，或本系统公示页面");
        var rows = notice.rows().stream()
                .map(row -> new PublicNoticePaper.Row(row.name(), row.organisation(), row.occupation(), row.level()))
                .toList();
        papers.issueNumbered(
                list.id(),
                paper.kind(),
                paper.title(),
                WORD,
                number -> PublicNoticePaper.layout(
                        RecognitionNotice.NOTICE, number, notice.title(), period, rows, CasePapers.day(notice.from())));
    }
}
