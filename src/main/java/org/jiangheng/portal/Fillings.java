package org.jiangheng.portal;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.material.Materials;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.programmes.MaterialRequirement.By;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Form;
import org.jiangheng.workflow.Forms;
import org.jiangheng.workflow.Tasks;
import org.jiangheng.workflow.Tasks.Task;
import org.springframework.stereotype.Component;

/** Reads, saves and submits what is being filled in. */
@Component
class Fillings {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    private final Dossiers dossiers;
    private final Materials materials;
    private final Programmes programmes;
    private final People people;
    private final Organisations organisations;
    private final Forms forms;
    private final Tasks tasks;
    private final ListedChoices choices;

    Fillings(
            Dossiers dossiers,
            Materials materials,
            Programmes programmes,
            People people,
            Organisations organisations,
            Forms forms,
            Tasks tasks,
            ListedChoices choices) {
        this.dossiers = dossiers;
        this.materials = materials;
        this.programmes = programmes;
        this.people = people;
        this.organisations = organisations;
        this.forms = forms;
        this.tasks = tasks;
        this.choices = choices;
    }

    /** As saved last. */
    Filling of(Dossier dossier, Actor actor) {
        var draft = dossiers.draft(dossier.id());
        return filling(dossier, draft.answers(), draft.version(), actor);
    }

    /** As saved last, with what was typed since. */
    Filling with(Dossier dossier, Map<String, Object> typed, Actor actor) {
        var draft = dossiers.draft(dossier.id());
        return filling(dossier, merged(draft.answers(), typed), draft.version(), actor);
    }

    /**
     * Saves what was typed over a version.
     *
     * @throws RuleViolated {@code dossier.draftStale} when another window saved something else meanwhile
     */
    int save(Dossier dossier, Map<String, Object> typed, int version) {
        var draft = dossiers.draft(dossier.id());
        var merged = merged(draft.answers(), typed);
        return merged.equals(draft.answers()) ? draft.version() : dossiers.saveDraft(dossier.id(), merged, version);
    }

    /** Sends the application through the gate of its task. */
    void submit(Filling filling, Actor actor) {
        var task = filling.task().orElseThrow(() -> new RuleViolated("workflow.taskGone"));
        tasks.complete(task.id(), filling.answers(), actor);
    }

    private Filling filling(Dossier dossier, Map<String, Object> answers, int version, Actor actor) {
        var task = task(dossier, actor);
        var form = form(dossier, task);
        var shown = choices.with(task);
        var typed = answers.isEmpty() ? known(dossier, form) : answers;
        return new Filling(
                dossier,
                task,
                form,
                typed,
                version,
                shown,
                form.problems(typed, shown),
                materials.missing(dossier.id(), By.APPLICANT, Optional.empty()));
    }

    private Form form(Dossier dossier, Optional<Task> task) {
        return task.map(open -> forms.ofTask(open.id()))
                .orElseGet(() -> forms.get(programmes.get(dossier.programme()).applicationForm()));
    }

    private Optional<Task> task(Dossier dossier, Actor actor) {
        var form = programmes.get(dossier.programme()).applicationForm();
        return tasks.about(dossier.id(), actor).stream()
                .filter(task -> task.form().equals(form))
                .findFirst();
    }

    /** What the account says about its owner, so that nobody types it again. */
    private Map<String, Object> known(Dossier dossier, Form form) {
        var known = new LinkedHashMap<>(form.defaults());
        switch (dossier.holder()) {
            case PERSON -> people.find(dossier.applicant()).ifPresent(person -> known.putAll(particulars(person)));
            case ORGANISATION ->
                organisations.find(dossier.organiser()).ifPresent(holder -> known.putAll(particulars(holder)));
        }
        known.keySet()
                .removeIf(
                        key -> form.all().noneMatch(component -> component.key().equals(key)));
        return known;
    }

    private static Map<String, Object> particulars(Person person) {
        return Map.of(
                "name", person.name(),
                "identityNumber", person.identity().value(),
                "gender", person.identity().isMale() ? "男" : "女",
                "birthMonth", MONTH.format(person.identity().birthDate()),
                "phone", person.phone(),
                "email", person.email());
    }

    private static Map<String, Object> particulars(Organisation organisation) {
        return Map.of(
                "organisationName", organisation.name(),
                "creditCode", organisation.code().value(),
                "district", organisation.district(),
                "organisationNature", organisation.nature(),
                "contact", organisation.contactName(),
                "contactName", organisation.contactName(),
                "email", organisation.email());
    }

    private static Map<String, Object> merged(Map<String, Object> saved, Map<String, Object> typed) {
        var merged = new LinkedHashMap<>(saved);
        merged.putAll(typed);
        return merged;
    }
}
