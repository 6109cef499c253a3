package org.jiangheng.programmes.recognition.papers;

import org.jiangheng.document.ChineseDate;
import org.jiangheng.programmes.OfficialNotice;

/** The notice every paper of the programme rests on, as its last small print (DR-01). */
final class Grounds {

    private Grounds() {}

    static String of(OfficialNotice notice) {
        return "依据：" + notice.issuer() + quoted(notice.title()) + "（" + notice.number() + "，"
                + ChineseDate.of(notice.date()) + "）；" + notice.basis() + "。";
    }

    /** The notice as it is cited in running text. */
    static String cited(OfficialNotice notice) {
        return quoted(notice.title()) + "（" + notice.number() + "）";
    }

    private static String quoted(String title) {
        return title.startsWith("《") ? title : "《" + title + "》";
    }
}
