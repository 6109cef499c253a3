package org.jiangheng.programmes.competition;

import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.springframework.stereotype.Component;

/** What happened to an item, written into the journal of its competition. */
@Component
class ItemJournal {

    private final Journal journal;
    private final ItemRepository items;
    private final Occupations occupations;

    ItemJournal(Journal journal, ItemRepository items, Occupations occupations) {
        this.journal = journal;
        this.items = items;
        this.occupations = occupations;
    }

    void note(SubjectId id, Actor actor, String event, String sentence) {
        items.find(id)
                .ifPresent(item -> journal.record(
                        item.competition(),
                        actor,
                        event,
                        "“" + occupations.label(item.occupation()) + "”项目：" + sentence));
    }
}
