package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.People;
import org.jiangheng.sheet.SheetProblem;
import org.springframework.stereotype.Component;

/** What is known elsewhere of the people on a score list: other items of the competition, confirmed names (CC-F9, XC-36). */
@Component
class ListedPeople {

    private final ImportRepository lists;
    private final EntryRepository entries;
    private final People people;
    private final Occupations occupations;

    ListedPeople(ImportRepository lists, EntryRepository entries, People people, Occupations occupations) {
        this.lists = lists;
        this.entries = entries;
        this.people = people;
        this.occupations = occupations;
    }

    List<SheetProblem> problems(Item item, List<StagedEntry> staged) {
        var numbers = staged.stream()
                .map(StagedEntry::identity)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        var elsewhere = lists.elsewhere(item, numbers);
        var confirmed = people.confirmedNames(numbers);
        var problems = new ArrayList<SheetProblem>();
        for (var entry : staged) {
            if (elsewhere.containsKey(entry.identity())) {
                problems.add(SheetProblem.error(
                        entry.row(),
                        ScoreColumn.IDENTITY.title(),
                        "competition.rowElsewhere",
                        occupation(elsewhere.get(entry.identity()))));
            }
            if (differs(entry.name(), confirmed.get(entry.identity()))) {
                problems.add(SheetProblem.error(entry.row(), ScoreColumn.NAME.title(), "competition.rowNameDiffers"));
            }
        }
        return problems;
    }

    /** Since the preview somebody may have got into another item, or had a number confirmed. */
    void requireStillClear(Item item, String list) {
        var names = lists.names(list);
        var confirmed = people.confirmedNames(names.keySet());
        var clear = lists.elsewhere(item, names.keySet()).isEmpty()
                && names.entrySet().stream()
                        .noneMatch(person -> differs(person.getValue(), confirmed.get(person.getKey())));
        if (!clear) {
            throw new RuleViolated("competition.importStale");
        }
    }

    /** Identity numbers of the accepted entries, each with its place on the list. */
    Map<String, Integer> accepted(SubjectId item) {
        var rows = new HashMap<String, Integer>();
        entries.of(item).forEach(entry -> rows.put(entry.identity(), entry.position()));
        return rows;
    }

    String occupation(String value) {
        return occupations.label(value);
    }

    /** Dots and blanks in a name are written in many ways. */
    private static boolean differs(String name, @org.jspecify.annotations.Nullable String confirmed) {
        return confirmed != null && !plain(name).equals(plain(confirmed));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\p{Z}·•・．.‧]", "");
    }
}
