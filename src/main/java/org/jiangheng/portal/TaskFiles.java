package org.jiangheng.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.material.Materials;
import org.jiangheng.workflow.Tasks.Task;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The files that come with the form of a task. */
@Component
class TaskFiles {

    private static final String FIELD = "file:";
    private static final String REMOVE = "remove-file:";

    private final Dossiers dossiers;
    private final Materials materials;
    private final Checklists checklists;

    TaskFiles(Dossiers dossiers, Materials materials, Checklists checklists) {
        this.dossiers = dossiers;
        this.materials = materials;
        this.checklists = checklists;
    }

    /** Keeps what was chosen for the task's own lines of the checklist, or takes one of its files away. */
    void take(Task task, String action, HttpServletRequest request, Actor actor) {
        var dossier = dossiers.find(task.subject());
        var posted = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (dossier.isEmpty() || posted == null) {
            return;
        }
        for (var line : checklists.ofTask(dossier.get(), task.key())) {
            for (var file : posted.getFiles(FIELD + line.wanted().code())) {
                add(dossier.get(), line.wanted().code(), file, actor);
            }
            line.files().stream()
                    .filter(file -> action.equals(REMOVE + file.id()))
                    .forEach(file -> materials.remove(dossier.get().id(), file.id(), actor));
        }
    }

    private void add(Dossier dossier, String requirement, MultipartFile file, Actor actor) {
        if (file.isEmpty() && MaterialPages.name(file).isEmpty()) {
            return;
        }
        try {
            materials.add(dossier.id(), requirement, MaterialPages.name(file), file.getBytes(), actor);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
