package org.jiangheng.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A paper too large for memory: drawn over the disk, kept and handed on piece by piece, nothing of it left behind. */
@JianghengTest
class LargePaperTest {

    private static final int PAGES = 8;

    @Autowired
    Papers papers;

    private final Random random = new Random(20260410);
    private int fetched;

    @Test
    @Tag("CC-61")
    void isKeptAndReadBackByteForByte() throws IOException {
        var before = temporary();
        var paper = papers.issue(SubjectId.fresh(), "bundle", "申报表", bundle("选手"));
        var content = papers.bytes(paper.id());

        assertThat(content.length).isGreaterThan(4 << 20);
        assertThat(new DrawnPaper(content).pages()).isEqualTo(PAGES);
        assertThat(read(papers.open(paper.id()))).isEqualTo(content);
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void isGoneFromTheDiskOnceADraftWasRead() throws IOException {
        var before = temporary();
        var draft = papers.openDraft(bundle("选手"));

        assertThat(new DrawnPaper(read(draft)).pages()).isEqualTo(PAGES);
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void leavesNothingBehindWhenItsLastPageIsRefused() throws IOException {
        var before = temporary();

        assertThatThrownBy(() -> papers.openDraft(bundle("张\uE000")))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo("document.glyphMissing"));
        assertThat(temporary()).isEqualTo(before);
    }

    /** Photos of noise, each larger than print needs, none made before it is set. */
    private PaperLayout bundle(String last) {
        var pages = new ArrayList<Block>();
        IntStream.rangeClosed(1, PAGES).forEach(page -> {
            if (page > 1) {
                pages.add(new Block.NewPage());
            }
            var name = page == PAGES ? last : "选手" + page;
            pages.add(Grid.of(100, 60).with(Cell.value(name), Cell.photo(this::photo)));
        });
        assertThat(fetched).isZero();
        return PaperLayout.titled("申报表").on(PaperLayout.Sheet.FORM).and(pages);
    }

    private byte[] photo() {
        fetched++;
        var picture = new BufferedImage(500, 700, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        try (var png = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] read(InputStream content) throws IOException {
        try (content) {
            return content.readAllBytes();
        }
    }

    private static List<Path> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("jiangheng-.*\\.pdf"))
                    .sorted()
                    .toList();
        }
    }
}
