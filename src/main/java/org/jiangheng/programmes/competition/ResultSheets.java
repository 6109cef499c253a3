package org.jiangheng.programmes.competition;

import java.util.Map;
import org.jiangheng.calendar.Time;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.ChosenOccupation;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.Organisations;
import org.springframework.stereotype.Component;

/** Puts together what the papers of an item's results say. */
@Component
class ResultSheets {

    private static final byte[] NO_PHOTO = {};

    private final Competitions competitions;
    private final Organisations organisations;
    private final Occupations occupations;
    private final Rankings rankings;
    private final Entries entries;
    private final CertificateFilings filings;
    private final Publicities publicities;
    private final Inspections inspections;
    private final CertificateNumbers numbers;
    private final Time time;

    ResultSheets(
            Competitions competitions,
            Organisations organisations,
            Occupations occupations,
            Rankings rankings,
            Entries entries,
            CertificateFilings filings,
            Publicities publicities,
            Inspections inspections,
            CertificateNumbers numbers,
            Time time) {
        this.competitions = competitions;
        this.organisations = organisations;
        this.occupations = occupations;
        this.rankings = rankings;
        this.entries = entries;
        this.filings = filings;
        this.publicities = publicities;
        this.inspections = inspections;
        this.numbers = numbers;
        this.time = time;
    }

    ResultSheet of(SubjectId id) {
        var item = competitions.item(id);
        var competition = competitions.get(item.competition());
        boolean closed = rankings.isClosed(id);
        var ranking = closed ? rankings.closed(id) : rankings.of(id);
        return new ResultSheet(
                competition,
                item,
                organisations.get(competition.organiser()).name(),
                occupations.get(item.occupation()).name(),
                ChosenOccupation.of(item.occupation()).trade().orElse(""),
                ranking,
                closed ? rankings.awards(id) : ranking.awards(),
                closed ? numbers.entries(id) : Map.of(),
                entry -> entries.photo(entry).orElse(NO_PHOTO),
                filings.of(id),
                filings.awardChecks(id),
                publicities.of(id),
                publicities.notice(id),
                inspected(id),
                time.today());
    }

    private String inspected(SubjectId item) {
        var passed = inspections.of(item).stream().filter(Inspection::isPassed).toList();
        return passed.isEmpty() ? "" : "经事中、事后督导检查，结论为合格。";
    }
}
