package org.jiangheng.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.inspection.InspectionFile.Purpose;
import org.jiangheng.inspection.Visits;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Photos and signed sheets as they come in: each is taken or refused on its own (XC-26, XC-47). */
@Controller
class InspectionUploads {

    private static final String REMOVE = "remove:";

    private final Visits visits;
    private final Texts texts;

    InspectionUploads(Visits visits, Texts texts) {
        this.visits = visits;
        this.texts = texts;
    }

    /** One photo from a script, made smaller there. */
    @PostMapping(path = "/office/inspections/{id}/photos", headers = "X-Requested-With=autosave")
    @ResponseBody
    Map<String, Object> photo(@PathVariable SubjectId id, @RequestParam MultipartFile photo, Actor actor) {
        visits.attach(id, Purpose.PHOTO, name(photo), bytes(photo), actor);
        return Map.of("taken", true);
    }

    /** Takes what came with the form and removes what was to be removed; the sentences about what was refused. */
    List<String> take(
            SubjectId id, List<MultipartFile> photos, List<MultipartFile> sheets, String action, Actor actor) {
        var refusals = new ArrayList<String>();
        photos.forEach(photo -> attach(id, Purpose.PHOTO, photo, actor).ifPresent(refusals::add));
        sheets.forEach(sheet -> attach(id, Purpose.SHEET, sheet, actor).ifPresent(refusals::add));
        if (action.startsWith(REMOVE)) {
            refused(() -> visits.detach(id, action.substring(REMOVE.length()), actor))
                    .ifPresent(refusals::add);
        }
        return refusals;
    }

    private Optional<String> attach(SubjectId id, Purpose purpose, MultipartFile file, Actor actor) {
        if (file.isEmpty() && name(file).isEmpty()) {
            return Optional.empty();
        }
        return refused(() -> visits.attach(id, purpose, name(file), bytes(file), actor))
                .map(why -> texts.of("inspection.fileRefused", name(file), why));
    }

    private Optional<String> refused(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (RuleViolated refusal) {
            return Optional.of(texts.of(refusal));
        }
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
