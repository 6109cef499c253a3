package org.jiangheng.inspection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Cell;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.inspection.InspectionFile.Purpose;
import org.jiangheng.inspection.InspectionSubjects.Described;
import org.jiangheng.inspection.Round.Signature;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Units;
import org.springframework.stereotype.Component;

/** 督导检查记录 of one visit: questions, findings, conclusion, signatures, photos (CC-P6, CC-F5). */
@Component
class InspectionPaper {

    private static final String BLANK_DATE = "　　　　　　年　　月　　日";
    private static final int PHOTOS_PER_ROW = 3;
    private static final float PHOTO_WIDE = 51;
    private static final float PHOTO_HIGH = 46;
    private static final float SIGNATURE_HIGH = 44;

    private final InspectedSubjects subjects;
    private final InspectionFiles files;
    private final RoundRepository rounds;
    private final Units units;

    InspectionPaper(InspectedSubjects subjects, InspectionFiles files, RoundRepository rounds, Units units) {
        this.subjects = subjects;
        this.files = files;
        this.rounds = rounds;
        this.units = units;
    }

    PaperLayout of(Inspection inspection, Round round) {
        var layout = PaperLayout.titled("督导检查记录")
                .on(Sheet.FORM)
                .line("编号：" + inspection.number() + repeat(round))
                .grid(head(inspection, round))
                .grid(questions(round));
        for (var before : before(inspection.id(), round)) {
            layout = layout.grid(rectified(before));
        }
        layout = layout.grid(conclusion(round)).grid(signatures(round));
        var photos = photos(inspection.id(), round);
        return photos.isEmpty() ? layout : layout.space(8).grid(pictures(photos));
    }

    private static String repeat(Round round) {
        return round.number() > 1 ? "　（第" + (round.number() - 1) + "次复查）" : "";
    }

    private Grid head(Inspection inspection, Round round) {
        var name = subjects.describe(inspection.about()).map(Described::responsibleName);
        var grid = Grid.of(2, 4, 2, 4)
                .with(Cell.label("检查类别"), Cell.value(inspection.kind().label()))
                .with(Cell.label("检查日期"), Cell.value(day(round.doneOn())))
                .with(Cell.label("检查对象"), Cell.text(inspection.title()).over(3))
                .with(Cell.label("被检查单位"), Cell.text(name.orElse("")).over(3))
                .with(Cell.label("检查地点"), Cell.text(inspection.place()).over(3))
                .with(Cell.label("督导单位"), Cell.text(unit(inspection)).over(3));
        return inspection.reason().isBlank()
                ? grid
                : grid.with(Cell.label("检查事由"), Cell.text(inspection.reason()).over(3));
    }

    private String unit(Inspection inspection) {
        var code = inspection.inspectors().substring(inspection.inspectors().indexOf('@') + 1);
        return units.find(code).map(unit -> unit.name()).orElse(code);
    }

    private static Grid questions(Round round) {
        var grid = Grid.of(1, 5.6f, 2.2f, 4.2f)
                .with(Cell.head("序号"), Cell.head("检查内容"), Cell.head("检查情况"), Cell.head("备注"));
        int at = 0;
        for (var item : round.items()) {
            grid = grid.with(
                    Cell.value(String.valueOf(++at)),
                    Cell.text(item.question().text()),
                    Cell.value(ticked(Answer.values(), Answer::label, item.answer(), "\n")),
                    Cell.text(item.remark()));
        }
        return grid.repeating(1);
    }

    private List<Round> before(SubjectId id, Round round) {
        return rounds.of(id).stream()
                .filter(earlier -> earlier.number() == round.number() - 1)
                .toList();
    }

    private static Grid rectified(Round before) {
        var defects = before.defects().stream()
                .map(defect -> "· " + defect.question().text() + "　问题：" + defect.remark())
                .collect(Collectors.joining("\n"));
        return Grid.of(2, 10)
                .with(Cell.label("上次检查问题"), Cell.text(defects))
                .with(
                        Cell.label("整改情况"),
                        Cell.text(before.rectifiedAt().isPresent() ? before.rectification() : "到期没有报告整改情况"));
    }

    private static Grid conclusion(Round round) {
        var grid = Grid.of(2, 10)
                .with(Cell.label("督导意见"), Cell.text(round.finding()).atLeast(60).set(Cell.Align.TOP))
                .with(
                        Cell.label("检查结论"),
                        Cell.value(ticked(Conclusion.values(), Conclusion::label, round.conclusion(), "　　　")));
        return round.conclusion().filter(Conclusion.RECTIFY::equals).isPresent()
                ? grid.with(Cell.label("整改期限"), Cell.value(day(round.rectifyBy())))
                : grid;
    }

    /** Signed with accounts, the names stand here; to be signed in ink, the places are left for it (XC-26). */
    private static Grid signatures(Round round) {
        return Grid.of(2, 4, 2, 4)
                .with(signature(round, round.first()))
                .with(signature(round, round.second()))
                .with(
                        Cell.label("被检查单位\n负责人签字"),
                        Cell.text("\n" + BLANK_DATE).over(3).atLeast(SIGNATURE_HIGH))
                .together();
    }

    private static List<Cell> signature(Round round, Optional<Signature> signed) {
        var how = round.isByPaper() ? "纸质签字，见扫描件" : "账号签名";
        var words = signed.map(
                one -> one.name() + "\n（" + how + "　" + day(LocalDate.ofInstant(one.at(), Time.BEIJING)) + "）");
        return List.of(
                Cell.label("督导员签名"), Cell.value(words.orElse("\n" + BLANK_DATE)).atLeast(SIGNATURE_HIGH));
    }

    private List<byte[]> photos(SubjectId id, Round round) {
        return files.of(id, round.number(), Purpose.PHOTO).stream()
                .map(files::small)
                .toList();
    }

    private static Grid pictures(List<byte[]> photos) {
        var grid = Grid.of(1, 1, 1).section("现场照片（" + photos.size() + "张）");
        for (var photo : photos) {
            grid = grid.with(Cell.picture(photo, PHOTO_WIDE, PHOTO_HIGH));
        }
        int rest = (PHOTOS_PER_ROW - photos.size() % PHOTOS_PER_ROW) % PHOTOS_PER_ROW;
        for (int empty = 0; empty < rest; empty++) {
            grid = grid.with(Cell.value(""));
        }
        return grid.repeating(1);
    }

    private static <T> String ticked(
            T[] values, java.util.function.Function<T, String> label, Optional<T> chosen, String between) {
        Stream<String> boxes = Arrays.stream(values)
                .map(value -> (chosen.filter(value::equals).isPresent() ? "■" : "□") + label.apply(value));
        return boxes.collect(Collectors.joining(between));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(InspectionPaper::day).orElse("");
    }

    private static String day(LocalDate day) {
        return ChineseDate.of(day);
    }
}
