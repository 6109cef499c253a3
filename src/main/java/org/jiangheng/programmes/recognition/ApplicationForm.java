package org.jiangheng.programmes.recognition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.registration.NamedEmployer;
import org.jspecify.annotations.Nullable;

/**
 * The answers of {@code recognition-apply}: 《北京市高技能人才直接认定申请表》 as filled in (DR-F1 … DR-F5). Component names are
 * the form's keys. Absent lists are empty, absent texts blank, so that rules need not ask. The form
 * links to the national search for names of occupations (DR-11).
 *
 * @param birthMonth {@code yyyy-MM}
 * @param organisation id of the employer, blank when it is not registered yet
 * @param employerUnregistered whether the employer is named instead of chosen (XC-36)
 * @param occupation value of a choice: code, or code and trade
 * @param level {@code "2"} 技师 or {@code "1"} 高级技师
 * @param grounds SKILL, CONTRIBUTION (DR-07)
 * @param criteria rule ids {@code DR-24} … {@code DR-35}
 * @param claimedAmount yuan, for DR-28 and DR-32 (DR-39)
 * @param secrecy NONE or DECLASSIFIED (DR-45, XC-22)
 * @param signature the applicant's name, typed
 */
public record ApplicationForm(
        String name,
        String gender,
        String birthMonth,
        String ethnicity,
        String politicalStatus,
        String identityNumber,
        String organisation,
        boolean employerUnregistered,
        String employerName,
        String employerCode,
        String employerDistrict,
        String employerEmail,
        String organisationNature,
        String organisationNatureOther,
        String position,
        @Nullable Integer workingYears,
        String education,
        String occupation,
        String level,
        String phone,
        String email,
        List<Work> workHistory,
        List<Achievement> achievements,
        List<Honour> honours,
        List<Publication> publications,
        List<String> grounds,
        String industry,
        List<String> criteria,
        @Nullable BigDecimal claimedAmount,
        String amountBasis,
        List<Trainee> trainees,
        boolean frontLine,
        boolean conduct,
        boolean noViolation,
        boolean noSafetyAccident,
        boolean noQualityAccident,
        boolean noHeritageFailure,
        String secrecy,
        boolean undertaking,
        String signature) {

    public ApplicationForm {
        name = text(name);
        gender = text(gender);
        birthMonth = text(birthMonth);
        ethnicity = text(ethnicity);
        politicalStatus = text(politicalStatus);
        identityNumber = text(identityNumber).toUpperCase(Locale.ROOT);
        organisation = text(organisation);
        employerName = text(employerName);
        employerCode = text(employerCode);
        employerDistrict = text(employerDistrict);
        employerEmail = text(employerEmail);
        organisationNature = text(organisationNature);
        organisationNatureOther = text(organisationNatureOther);
        position = text(position);
        education = text(education);
        occupation = text(occupation);
        level = text(level);
        phone = text(phone);
        email = text(email);
        workHistory = list(workHistory);
        achievements = list(achievements);
        honours = list(honours);
        publications = list(publications);
        grounds = list(grounds);
        industry = text(industry);
        criteria = list(criteria);
        amountBasis = text(amountBasis);
        trainees = list(trainees);
        secrecy = text(secrecy);
        signature = text(signature);
    }

    /** The employer as the applicant names it, when it is not registered yet. */
    Optional<NamedEmployer> namedEmployer() {
        return employerUnregistered
                ? Optional.of(new NamedEmployer(
                        employerName, employerCode, employerDistrict, organisationNature, employerEmail))
                : Optional.empty();
    }

    /** The employer chosen, when the answer is one. */
    Optional<OrganisationId> employer() {
        return !employerUnregistered && organisation.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(new OrganisationId(organisation))
                : Optional.empty();
    }

    /** One line of 主要工作经历 (DR-F2); months as {@code yyyy-MM}, {@code to} blank when it still lasts. */
    public record Work(String from, String to, String organisation, String work, String post, String witness) {
        public Work {
            from = text(from);
            to = text(to);
            organisation = text(organisation);
            work = text(work);
            post = text(post);
            witness = text(witness);
        }
    }

    /** 代表性项目/工作业绩 (DR-F3.01). */
    public record Achievement(String project, String completed, String role, String result) {
        public Achievement {
            project = text(project);
            completed = text(completed);
            role = text(role);
            result = text(result);
        }
    }

    /** 获奖与荣誉情况 (DR-F3.02). */
    public record Honour(String title, String issuer, String grade, String obtained, String remark) {
        public Honour {
            title = text(title);
            issuer = text(issuer);
            grade = text(grade);
            obtained = text(obtained);
            remark = text(remark);
        }
    }

    /** 论文著作专利等成果 (DR-F3.03). */
    public record Publication(
            String kind,
            String title,
            String publisher,
            String published,
            @Nullable Integer rank) {
        public Publication {
            kind = text(kind);
            title = text(title);
            publisher = text(publisher);
            published = text(published);
        }
    }

    /** A senior worker trained by “传、帮、带” (DR-26, DR-40); {@code since} as {@code yyyy-MM-dd}. */
    public record Trainee(String name, String certificateNumber, String since) {
        public Trainee {
            name = text(name);
            certificateNumber = text(certificateNumber);
            since = text(since);
        }
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
