package org.jiangheng.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangheng.kernel.RuleViolated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the typesetter promises whatever the paper: every character printed, every line broken as Chinese lines are. */
class TypesetterTest {

    private static final int DOTS_PER_INCH = 150;

    /** Text extraction finds characters that are not printed; ink does not lie (engineering notes B2). */
    @ParameterizedTest
    @ValueSource(strings = {"𫖮", "𬭩", "䶮", "㛃", "喆", "𬱖", "堃", "·", "〔", "■", "□"})
    void printsRareCharactersInBothTypefaces(String character) {
        int without = ink(PaperLayout.titled("甲").paragraph("甲"));
        int inText = ink(PaperLayout.titled("甲").paragraph("甲" + character)) - without;
        int inTitle = ink(PaperLayout.titled("甲" + character).paragraph("甲")) - without;

        assertThat(inText).as("ink of the text").isGreaterThan(8);
        assertThat(inTitle).as("ink of the title").isGreaterThan(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xE000, 0x3FFFD, 0x1F600, 0x0E01})
    void refusesWhatItCannotPrintAndNamesTheCharacter(int codePoint) {
        var character = Character.toString(codePoint);

        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> DrawnPaper.plain(PaperLayout.titled("通知").paragraph("张" + character + "同志")))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("document.glyphMissing");
                    assertThat(refused.arguments()).containsExactly(character);
                });
    }

    @Test
    void leavesOutWhatPastedTextCarriesAlongUnseen() {
        var pasted = "张\u200B三\u00A0李四\uFEFF\u0007王\u2028五\r\n赵六";

        assertThat(PaperFonts.visible(pasted)).isEqualTo("张三 李四王\n五\n赵六");
        assertThat(DrawnPaper.plain(PaperLayout.titled("通知").paragraph(pasted)).words())
                .contains("张三李四王五赵六");
    }

    @Test
    void beginsNoLineWithClosingPunctuation() {
        var text = "经审查，你单位所报材料齐全（共三件）、内容真实、手续完备；予以受理。".repeat(12);
        var lines = DrawnPaper.plain(PaperLayout.titled("通知").paragraph(text))
                .text()
                .lines();

        assertThat(lines.filter(line -> !line.isBlank()))
                .noneMatch(line -> "，。、；：）》".indexOf(line.strip().charAt(0)) >= 0)
                .noneMatch(line -> line.strip().endsWith("（"));
    }

    /** A list of competitors may have 10,000 lines; set at once it took minutes. */
    @Test
    @Timeout(30)
    void setsALongTableWithoutMeasuringItAgainOnEveryPage() {
        int rows = 5_010;
        var cells = IntStream.rangeClosed(1, rows)
                .boxed()
                .flatMap(row -> Stream.of(Cell.value("序" + row + "号"), Cell.text("某某有限公司某某车间第" + row + "班组")))
                .toList();
        var grid =
                Grid.of(1, 3).with(Cell.head("序号"), Cell.head("单位")).with(cells).repeating(1);

        var paper = DrawnPaper.plain(
                PaperLayout.titled("名册").on(PaperLayout.Sheet.FORM).grid(grid).note("末页附注"));

        assertThat(found("序\\d+号", paper))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> "序" + row + "号")
                        .toList());
        assertThat(found("序号单位", paper)).as("a head on every page of the table").hasSize(paper.pages());
        assertThat(paper.lastPage()).contains("序" + rows + "号").contains("末页附注");
    }

    private static List<String> found(String pattern, DrawnPaper paper) {
        return Pattern.compile(pattern)
                .matcher(paper.words())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void growsCellsWithTheirTextOverPages() {
        var grid = Grid.of(1, 3).with(Cell.label("意见"), Cell.text("逐字保留，".repeat(900) + "末句。"));
        var paper = DrawnPaper.plain(
                PaperLayout.titled("表").on(PaperLayout.Sheet.FORM).grid(grid));

        assertThat(paper.pages()).isGreaterThan(1);
        assertThat(paper.words()).contains("末句。");
        assertThat(paper.words().chars().filter(character -> character == '逐')).hasSize(900);
    }

    @Test
    void repeatsTheHeadOfATableOnEveryPage() {
        var grid = Grid.of(1, 3).with(Cell.head("序号"), Cell.head("姓名")).repeating(1);
        for (int row = 1; row <= 90; row++) {
            grid = grid.with(Cell.value(Integer.toString(row)), Cell.value("张测试"));
        }
        var paper = DrawnPaper.plain(
                PaperLayout.titled("表").on(PaperLayout.Sheet.FORM).grid(grid));

        assertThat(paper.words().split("序号姓名", -1)).hasSize(paper.pages() + 1);
    }

    @Test
    @Tag("XC-24")
    void neverLeavesASignatureWithoutTextOnItsPage() {
        for (int lines = 1; lines < 40; lines++) {
            var layout = PaperLayout.titled("通知")
                    .paragraph("正文一行。\n".repeat(lines))
                    .paragraph("特此通知。")
                    .signature("北京市职业技能鉴定管理中心", LocalDate.of(2026, 4, 10));
            var last = DrawnPaper.plain(layout).lastPage();

            assertThat(last).as("after %s lines", lines).contains("特此通知。", "2026年4月10日");
        }
    }

    @Test
    @Tag("XC-25")
    void marksThePlaceOfTheSealAndDrawsNone() {
        var layout = PaperLayout.titled("通知").signature("北京市职业技能鉴定管理中心", LocalDate.of(2026, 4, 10));

        assertThat(DrawnPaper.plain(layout).words()).contains("（盖章）");
    }

    private static int ink(PaperLayout layout) {
        return ink(DrawnPaper.plain(layout).page(0, DOTS_PER_INCH));
    }

    private static int ink(BufferedImage page) {
        int dark = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if ((page.getRGB(x, y) & 0xFF) < 128) {
                    dark++;
                }
            }
        }
        return dark;
    }
}
