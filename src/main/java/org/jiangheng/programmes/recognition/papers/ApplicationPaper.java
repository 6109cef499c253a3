package org.jiangheng.programmes.recognition.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.programmes.OfficialNotice;
import org.jiangheng.programmes.recognition.ApplicationForm;

/**
 * 《北京市高技能人才直接认定申请表》, laid out like the annex of the notice (DR-41, DR-P1, XC-46). The annex breaks off after 四、个人承诺;
 * what follows is our supplement and says so (A-DR-01).
 */
public final class ApplicationPaper {

    private ApplicationPaper() {}

    /**
     * What the form's answers do not say themselves.
     *
     * @param number of the application, blank before it is submitted
     * @param organisation the employer's name
     * @param occupation label with level, for example {@code 电工 二级/技师}
     * @param criteria the ticked criteria in words
     * @param photo empty leaves the place marked
     * @param undertaking the text agreed to (DR-F4.01)
     * @param opinion the employer's, empty until there is one
     * @param centre the centre's conclusion, empty until there is one
     */
    public record Particulars(
            OfficialNotice notice,
            String number,
            String organisation,
            String occupation,
            List<String> criteria,
            byte[] photo,
            String undertaking,
            Optional<LocalDate> signedOn,
            Optional<EmployerOpinion> opinion,
            Optional<CentreOpinion> centre) {}

    /** 市鉴定管理中心意见 (DR-F5.04). */
    public record CentreOpinion(String text, LocalDate date) {}

    /** The form filled with the answers. */
    public static PaperLayout layout(ApplicationForm form, Particulars particulars) {
        var sheet = PaperLayout.titled(RecognitionPaper.APPLICATION.title()).on(Sheet.FORM);
        if (!particulars.number().isBlank()) {
            sheet = sheet.line("申报编号：" + particulars.number());
        }
        for (Grid part : new ApplicationTables(form, particulars).all()) {
            sheet = sheet.grid(part);
        }
        return sheet.note("注：第五至七部分为原附件未载、由本系统增设的内容。").note(Grounds.of(particulars.notice()));
    }
}
