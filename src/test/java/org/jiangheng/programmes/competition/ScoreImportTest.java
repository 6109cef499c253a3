package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiangheng.programmes.competition.ScoreWorld.competitor;
import static org.jiangheng.programmes.competition.ScoreWorld.list;
import static org.jiangheng.programmes.competition.ScoreWorld.with;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.jiangheng.sheet.Xlsx;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Score lists on a real database: what is wrong with them, row by row; all or nothing; photos; replaced and repeated. */
@JianghengTest
@Tag("CC-66")
@Tag("CC-F9")
class ScoreImportTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Entries entries;

    @Autowired
    ScoreImports imports;

    @Autowired
    Competitions competitions;

    @Autowired
    People people;

    @Autowired
    Journal journal;

    @Autowired
    Mails mails;

    @Autowired
    Accounts accounts;

    private ScoreWorld world;
    private SubjectId competition;
    private SubjectId item;
    private SubjectId other;
    private Actor clerk;

    @BeforeEach
    void makeCompetition() {
        world = new ScoreWorld(beans);
        var organiser = world.organiser();
        clerk = world.clerk(organiser);
        var made = world.competition(organiser);
        competition = made.id();
        item = made.items().get(0).id();
        other = made.items().get(1).id();
    }

    @AfterEach
    void clear() {
        world.clear();
    }

    @Test
    void takesAListAsAWholeAndTwiceIsOnce() {
        var numbers = numbers(3);
        var list = preview(competitors(numbers));
        assertThat(list.errors()).isZero();
        assertThat(entries.isEmpty(item)).isTrue();
        entries.accept(item, list.id(), clerk);
        entries.accept(item, list.id(), clerk);
        assertThat(entries.of(item)).hasSize(3).allMatch(Entry::isParticipant);
        assertThat(entries.of(item)).extracting(Entry::position).containsExactly(1, 2, 3);
        assertThat(entries.ofIdentity(numbers.get(1))).hasSize(1);
        assertThat(competitions.item(item).status()).isEqualTo(ItemStatus.SCORED);
        assertThat(journal.of(competition)).extracting(Journal.Entry::event).containsOnlyOnce("scoresImported");
    }

    /** Three in both sessions, equal in both parts: told at once, not only when the ranking is to be closed. */
    @Test
    @Tag("CC-14")
    @Tag("CC-X5")
    @Tag("CC-X8")
    void tellsOrganiserAndSectionWhatTheScoresAreShortOf() {
        var section = Invented.account("section");
        accounts.create(new NewAccount(
                section,
                "某科员",
                ReviewWorld.PASSWORD,
                section + "@example.org",
                Optional.empty(),
                Optional.empty(),
                Set.of(CompetitionMails.SECTION)));
        entries.accept(item, preview(competitors(numbers(3))).id(), clerk);
        accounts.revoke(section, CompetitionMails.SECTION, Actor.SYSTEM);
        assertThat(mails.about(competition))
                .filteredOn(mail -> mail.subject().contains("成绩核验结果"))
                .allMatch(mail -> mail.body().contains("不足30人") && mail.body().contains("第1至3名总成绩、技能成绩均相同"))
                .extracting(mail -> mail.to().address())
                .contains(section + "@example.org")
                .anyMatch(address -> address.startsWith("host"));
    }

    @Test
    @Tag("CC-F6")
    void keepsTheEducationAndStillReadsListsThatHaveNone() {
        var rows = competitors(numbers(2));
        entries.accept(item, preview(rows).id(), clerk);
        assertThat(entries.of(item)).extracting(Entry::education).containsOnly("大学专科");

        var before =
                imports.preview(item, ScoreWorld.list(rows, ScoreColumn.EDUCATION.ordinal()), Optional.empty(), clerk);
        assertThat(before.errors()).isZero();
        assertThat(before.remarks()).isEmpty();
        entries.accept(item, before.id(), clerk);
        assertThat(entries.of(item)).extracting(Entry::education).containsOnly("");

        var wordy = with(rows.get(0), ScoreColumn.EDUCATION, "文".repeat(21));
        assertThat(preview(List.of(wordy, rows.get(1))).errors()).isEqualTo(1);
    }

    @Test
    void aNewListReplacesTheOldAndKeepsWhoStays() {
        var numbers = numbers(3);
        entries.accept(item, preview(competitors(numbers)).id(), clerk);
        var stays = entries.ofIdentity(numbers.get(1)).get(0);
        var changed = List.of(
                with(competitor(numbers.get(1)), ScoreColumn.THEORY, "66"),
                competitor(numbers(1).get(0)));
        entries.accept(item, preview(changed).id(), clerk);
        assertThat(entries.of(item)).hasSize(2);
        assertThat(entries.of(item).get(0).id()).isEqualTo(stays.id());
        assertThat(entries.of(item).get(0).theory().orElseThrow()).isEqualByComparingTo("66");
    }

    @Test
    void saysWhatIsWrongRowByRow() {
        var n = numbers(12);
        var female = n.stream()
                .filter(number -> (number.charAt(16) - '0') % 2 == 0)
                .findFirst()
                .orElseThrow();
        var rows = List.of(
                competitor(n.get(0)),
                competitor(n.get(0)),
                with(competitor(n.get(1)), ScoreColumn.IDENTITY, n.get(1).substring(0, 17) + "?"),
                with(competitor(n.get(2)), ScoreColumn.THEORY, "100.5"),
                with(competitor(n.get(3)), ScoreColumn.SKILL, "-1"),
                with(competitor(n.get(4)), ScoreColumn.THEORY_SIGNED, "否"),
                with(competitor(n.get(5)), ScoreColumn.SKILL, ""),
                with(competitor(n.get(6)), ScoreColumn.SESSION, "3"),
                with(competitor(n.get(7)), ScoreColumn.SESSION, ""),
                with(competitor(n.get(8)), ScoreColumn.EMAIL, "无"),
                with(competitor(n.get(9)), ScoreColumn.PAPER, "护照"),
                with(with(competitor(n.get(10)), ScoreColumn.PAPER, "护照"), ScoreColumn.IDENTITY, "护照一"),
                with(competitor(female), ScoreColumn.GENDER, "男"),
                with(competitor(n.get(11)), ScoreColumn.THEORY, "85分"));
        var list = preview(rows);
        var found = problems(list);
        assertThat(found)
                .contains(
                        "3 证件号码 证件号码与第 2 行重复，请删去一行。",
                        "4 证件号码 身份证号码不正确，请对照有效身份证件逐位核对后重新填写。",
                        "5 理论成绩 成绩超过满分 100 分，请改正。",
                        "6 技能成绩 成绩不能是负数，请改正。",
                        "7 理论成绩 没有签到却有成绩，请核对签到表后改正。",
                        "8 技能成绩 已签到但没有成绩。到场弃考的请填0，缺考的请把签到改为“否”。",
                        "9 场次 场次应为 1 到 2，请改正。",
                        "10 场次 本项目分 2 场，请填写第几场。",
                        "11 电子邮箱 格式不对，已忽略。需要通知选手的，请改正后重新上传。",
                        "13 证件号码 证件号码与“护照”的号码格式不符，请核对证件类型和号码。",
                        "14 性别 性别与证件号码不符，按号码应为“女”，请核对。",
                        "15 理论成绩 “85分”不是数字，请只填写数字，不带单位和文字。");
        assertThat(found).noneMatch(line -> line.startsWith("2 ") || line.startsWith("12 "));
        assertThat(found).noneMatch(line -> n.stream().anyMatch(line::contains));
        assertThatThrownBy(() -> entries.accept(item, list.id(), clerk)).isInstanceOf(RuleViolated.class);
        assertThat(entries.isEmpty(item)).isTrue();
    }

    @Test
    void whoIsAbsentOrDisqualifiedNeedsNoScore() {
        var n = numbers(2);
        var absent = with(with(competitor(n.get(0)), ScoreColumn.SKILL_SIGNED, "否"), ScoreColumn.SKILL, "");
        var cheated = with(with(competitor(n.get(1)), ScoreColumn.DISQUALIFIED, "是"), ScoreColumn.SKILL, "");
        var list = preview(List.of(absent, cheated));
        assertThat(list.errors()).isZero();
        entries.accept(item, list.id(), clerk);
        assertThat(entries.of(item).get(0).isParticipant()).isFalse();
        assertThat(entries.of(item).get(1).disqualified()).isTrue();
    }

    @Test
    void refusesAPersonInTwoItemsAlsoWhenTheListsCrossed() {
        var numbers = numbers(2);
        var first = preview(competitors(numbers));
        var second = entries.preview(other, list(competitors(numbers)), Optional.empty(), clerk);
        entries.accept(other, second.id(), clerk);
        assertThatThrownBy(() -> entries.accept(item, first.id(), clerk))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo("competition.importStale"));
        assertThat(problems(preview(competitors(numbers))))
                .anyMatch(line -> line.startsWith("2 证件号码 此人已参加本竞赛的"))
                .anyMatch(line -> line.startsWith("3 证件号码 此人已参加本竞赛的"));
    }

    @Test
    void refusesANameThatIsNotTheConfirmedHoldersOne() {
        var number = Invented.identity();
        var holder = people.register(new Person(PersonId.fresh(), "阿依古丽·某某", number, "13800000000", "x@example.org"));
        people.confirm(holder, "staff");
        var row = competitor(number.value());
        assertThat(problems(preview(List.<String[]>of(row)))).contains("2 姓名 姓名与已确认的证件号码持有人不一致，请对照证件核对姓名和号码。");
        assertThat(preview(List.<String[]>of(with(row, ScoreColumn.NAME, "阿依古丽•某某")))
                        .errors())
                .isZero();
    }

    @Test
    void takesPhotosNamedByNumberAndReportsTheOthers() throws IOException {
        var n = numbers(3);
        var zip = Xlsx.zip(out -> {
            Xlsx.put(out, "照片/" + n.get(0) + ".JPG", portrait(300, 420));
            Xlsx.put(out, n.get(1).toLowerCase() + ".png", portrait(100, 100));
            Xlsx.put(out, "110105000000000000.jpg", portrait(300, 420));
            Xlsx.put(out, "__MACOSX/._x", new byte[] {1});
            Xlsx.put(out, n.get(2) + ".jpg", "no picture".getBytes());
        });
        var list = entries.preview(item, list(competitors(n)), Optional.of(zip), clerk);
        assertThat(list.errors()).isZero();
        assertThat(problems(list))
                .anyMatch(line -> line.startsWith("3 照片 照片太小"))
                .anyMatch(line -> line.startsWith("3 照片 没有照片"))
                .anyMatch(line -> line.startsWith("4 照片 这一项只接受"))
                .anyMatch(line -> line.startsWith("0 照片 照片“") && line.contains("不对应名单"))
                .noneMatch(line -> line.startsWith("2 "));
        entries.accept(item, list.id(), clerk);
        assertThat(entries.photo(entries.of(item).get(0).id())).isPresent();
        assertThat(entries.photo(entries.of(item).get(1).id())).isEmpty();
        imports.addPhotos(item, Xlsx.zip(out -> Xlsx.put(out, n.get(1) + ".jpg", portrait(300, 420))), clerk);
        assertThat(entries.photo(entries.of(item).get(1).id())).isPresent();
        entries.accept(item, preview(competitors(n)).id(), clerk);
        assertThat(entries.photo(entries.of(item).get(0).id())).isPresent();
    }

    @Test
    void refusesPhotosThatAreNoZipAndListsOnceRanksAreFixed() {
        assertThatThrownBy(() -> entries.preview(
                        item, list(competitors(numbers(1))), Optional.of(new byte[] {'P', 'K', 9, 9, 9}), clerk))
                .isInstanceOf(RuleViolated.class);
        competitions.itemStatus(item, ItemStatus.RANKED, "", clerk);
        assertThatThrownBy(() -> preview(competitors(numbers(1))))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo("competition.importClosed"));
        assertThat(imports.current(item)).isEmpty();
    }

    @Test
    void searchesTheReportAndWritesItAsAList() {
        var n = numbers(2);
        var list = preview(List.of(
                with(competitor(n.get(0)), ScoreColumn.THEORY, "101"),
                with(competitor(n.get(1)), ScoreColumn.PHONE, "x")));
        assertThat(imports.count(list, new ImportFilter("errors", ""))).isEqualTo(1);
        assertThat(imports.problems(list, new ImportFilter("", "3"), 0, 9))
                .extracting(ImportProblem::column)
                .containsExactly("手机");
        assertThat(imports.problems(list, new ImportFilter("", "满分"), 0, 9))
                .extracting(ImportProblem::row)
                .containsExactly(2);
        assertThat(imports.report(list)).startsWith('P', 'K');
        assertThat(imports.template(item)).startsWith('P', 'K');
    }

    private ImportPreview preview(List<String[]> rows) {
        return entries.preview(item, list(rows), Optional.empty(), clerk);
    }

    private List<String> problems(ImportPreview list) {
        return imports.problems(list, ImportFilter.ALL, 0, 1_000).stream()
                .map(problem -> problem.row() + " " + problem.column() + " " + problem.sentence())
                .toList();
    }

    private static List<String[]> competitors(List<String> numbers) {
        return numbers.stream().map(ScoreWorld::competitor).toList();
    }

    private static List<String> numbers(int count) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            numbers.add(Invented.identity().value());
        }
        return numbers;
    }

    private static byte[] portrait(int width, int height) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
    }
}
