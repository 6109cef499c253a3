package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.UploadedFile;
import org.jiangheng.sheet.SheetProblem;
import org.springframework.stereotype.Component;

/** Takes photos from a ZIP: looked at by content, encoded anew and small, each for somebody on the list (CC-F9). */
@Component
class Photos {

    static final String COLUMN = "照片";

    private final PhotoRepository photos;

    Photos(PhotoRepository photos) {
        this.photos = photos;
    }

    /**
     * Keeps what is a photo of somebody on the list.
     *
     * @param rows identity numbers of the list, each with its row
     * @return what was not taken, and why
     */
    List<SheetProblem> take(SubjectId item, byte[] zip, Map<String, Integer> rows) {
        var problems = new ArrayList<SheetProblem>();
        PhotoArchive.visit(zip, new PhotoArchive.Visitor() {
            @Override
            public void photo(String identity, byte[] content) {
                keep(item, identity, content, rows, problems);
            }

            @Override
            public void tooLarge(String identity, int megabytes) {
                problems.add(problem(
                        rows.getOrDefault(identity, 0), "competition.photoTooLarge", masked(identity), megabytes));
            }
        });
        return problems;
    }

    /** Warns of everybody on the list without a photo. */
    List<SheetProblem> missing(SubjectId item, Map<String, Integer> rows) {
        var present = photos.present(item);
        if (rows.keySet().stream().noneMatch(present::contains)) {
            return rows.isEmpty() ? List.of() : List.of(problem(0, "competition.photosNone"));
        }
        return rows.entrySet().stream()
                .filter(row -> !present.contains(row.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(row -> problem(row.getValue(), "competition.photoMissing"))
                .toList();
    }

    private void keep(
            SubjectId item, String identity, byte[] content, Map<String, Integer> rows, List<SheetProblem> problems) {
        var row = rows.get(identity);
        if (row == null) {
            problems.add(problem(0, "competition.photoUnknown", masked(identity)));
            return;
        }
        try {
            photos.keep(
                    item, identity, UploadedFile.accept(identity, content, true).content());
        } catch (RuleViolated refused) {
            var code = refused.code().equals("material.typeRefused") ? "material.imageExpected" : refused.code();
            problems.add(problem(row, code, refused.arguments().toArray()));
        }
    }

    /** A name may be anything; what does not look like a number is shown shortened. */
    private static String masked(String name) {
        int length = Math.min(name.codePointCount(0, name.length()), 30);
        return MaskedNumber.of(name.substring(0, name.offsetByCodePoints(0, length)));
    }

    private static SheetProblem problem(int row, String code, Object... arguments) {
        return SheetProblem.warning(row, COLUMN, code, arguments);
    }
}
