package org.jiangheng.programmes.recognition;

import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Batches;
import org.jiangheng.certificate.AwardList;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.Session;
import org.springframework.stereotype.Component;

/** The words of a 公示; a batch has as many as it has panels, and the panel tells them apart (DR-64, DR-67). */
@Component
class NoticeTexts {

    private final Batches batches;
    private final ReviewSessions sessions;

    NoticeTexts(Batches batches, ReviewSessions sessions) {
        this.batches = batches;
        this.sessions = sessions;
    }

    String title(AwardList list) {
        return "关于" + round(list) + "评审通过人员名单的公示" + panel(list);
    }

    String body(AwardList list) {
        return "经个人申报、单位审核推荐、专家评审，现将" + round(list) + panel(list)
                + "评审通过、拟核发职业技能等级证书的人员名单予以公示，接受社会监督。公示期内，单位和个人如有异议，请实名反映，并提供具体事实和联系方式。";
    }

    private String round(AwardList list) {
        return batches.get(list.batch()).title() + RecognitionProgramme.TITLE;
    }

    /** （第1评审组）, or nothing for a list no panel stands behind. */
    private String panel(AwardList list) {
        var batch = batches.get(list.batch());
        return sessions.all().stream()
                .filter(session -> session.batch().equals(list.batch()))
                .filter(session -> list.rows().stream()
                        .anyMatch(row -> session.candidates().contains(row.dossier())))
                .findFirst()
                .map(session -> "（" + serial(session, batch) + "）")
                .orElse("");
    }

    /** A panel's name begins with its batch, which the title has named already. */
    private static String serial(Session session, Batch batch) {
        return session.name().startsWith(batch.name())
                ? session.name().substring(batch.name().length())
                : session.name();
    }
}
