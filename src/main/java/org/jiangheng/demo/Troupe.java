package org.jiangheng.demo;

import java.util.Map;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Component;

/** What everybody in the story needs: to find a case by its applicant, and to complete a task as oneself. */
@Component
public class Troupe {

    static final String PROGRAMME = "recognition";

    private final Accounts accounts;
    private final People people;
    private final Batches batches;
    private final Dossiers dossiers;
    private final Tasks tasks;

    Troupe(Accounts accounts, People people, Batches batches, Dossiers dossiers, Tasks tasks) {
        this.accounts = accounts;
        this.people = people;
        this.batches = batches;
        this.dossiers = dossiers;
        this.tasks = tasks;
    }

    /** The account as an actor. */
    public Actor actor(String account) {
        return accounts.find(account).orElseThrow();
    }

    Person person(String account) {
        return people.ofAccount(account).orElseThrow();
    }

    Batch batch(String name) {
        return batches.ofProgramme(PROGRAMME).stream()
                .filter(batch -> batch.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The case of the applicant in the batch. */
    Dossier dossier(String applicant, String batch) {
        var round = batch(batch).id();
        return dossiers.ofPerson(person(applicant).id()).stream()
                .filter(dossier -> dossier.batch().equals(round))
                .findFirst()
                .orElseThrow();
    }

    /** Completes the task through the gate, as everybody does. */
    public void complete(SubjectId subject, String task, String account, Map<String, Object> answers) {
        var actor = actor(account);
        var open = tasks.about(subject, actor).stream()
                .filter(each -> each.key().equals(task))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(account + " has no task " + task));
        tasks.complete(open.id(), answers, actor);
    }
}
