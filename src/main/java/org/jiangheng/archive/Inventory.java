package org.jiangheng.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.archive.ArchiveFile.Item;
import org.jiangheng.archive.ArchiveFile.Source;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Paper;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.programmes.MaterialRequirement;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Component;

/** Everything that belongs to a case, each with the hash it is stored under (DR-91). */
@Component
class Inventory {

    private final Papers papers;
    private final Materials materials;
    private final Programmes programmes;

    Inventory(Papers papers, Materials materials, Programmes programmes) {
        this.papers = papers;
        this.materials = materials;
        this.programmes = programmes;
    }

    /** The application as sent, its materials, the papers of the case and of the lists it was decided in. */
    List<Item> of(Dossier dossier, List<SubjectId> related, List<Archives.Enclosure> enclosures) {
        var items = new ArrayList<Item>();
        dossier.hash().ifPresent(hash -> items.add(application(dossier, hash)));
        addMaterials(dossier, items);
        addPapers(dossier.id(), related, items);
        enclosures.forEach(file -> items.add(
                new Item(items.size() + 1, Source.FILE, file.id(), file.title(), "", file.day(), file.sha256())));
        return items;
    }

    private static Item application(Dossier dossier, String hash) {
        var day = day(dossier.submittedAt().orElse(dossier.created()));
        var number = dossier.number().orElse("");
        return new Item(1, Source.APPLICATION, dossier.id().value(), "申报信息（提交内容）", number, day, hash);
    }

    private void addMaterials(Dossier dossier, List<Item> items) {
        Map<String, String> labels = programmes.get(dossier.programme()).materials(dossier.id()).stream()
                .collect(Collectors.toMap(MaterialRequirement::code, MaterialRequirement::label, (one, same) -> one));
        for (var material : materials.of(dossier.id())) {
            var title = title(labels.getOrDefault(material.requirement(), "其他材料"), material.fileName());
            items.add(new Item(
                    items.size() + 1,
                    Source.MATERIAL,
                    material.id(),
                    title,
                    "",
                    day(material.added()),
                    material.sha256()));
        }
    }

    /** What is required and the name of the file, once when they are the same. */
    private static String title(String label, String fileName) {
        return fileName.startsWith(label + ".") ? fileName : label + "：" + fileName;
    }

    /** In the order they were issued, which is the order of the procedure. */
    private void addPapers(SubjectId dossier, List<SubjectId> related, List<Item> items) {
        var issued = Stream.concat(Stream.of(dossier), related.stream())
                .flatMap(subject -> papers.of(subject).stream())
                .sorted(Comparator.comparing(Paper::issued))
                .toList();
        for (var paper : issued) {
            var number = papers.number(paper.id()).orElse("");
            items.add(new Item(
                    items.size() + 1,
                    Source.PAPER,
                    paper.id(),
                    paper.title(),
                    number,
                    day(paper.issued()),
                    paper.sha256()));
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Time.BEIJING);
    }
}
