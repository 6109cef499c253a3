package org.jiangheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.sheet.Xlsx;
import org.jiangheng.testing.Invented;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A competition from filing to verified certificates: a real browser, a real server process, real SMTP, a moved clock. */
class CompetitionJourneyIT {

    /** Thousands show how the system bears them. */
    private static final int COMPETITORS = Integer.getInteger("journey.competitors", 32);

    private static final String WINNER = "winner@example.com";
    private static final String DIGITS = "零一二三四五六七八九";

    @TempDir
    Path folder;

    private final List<IdentityNumber> competitors =
            Stream.generate(Invented::identity).limit(COMPETITORS).toList();

    @Test
    @Tag("CC-01")
    void aCompetitionTravelsFromItsFilingToCertificatesThatCanBeVerified() throws Exception {
        var browser = Chromium.open();
        try (var post = new Post();
                var node = post.node("competition")) {
            travel(new CompetitionJourney(
                    new Person(browser, node.address()), Attachments.paper(folder), scores(), photos(), COMPETITORS));
            assertThat(post.subjectsTo(WINNER)).anyMatch(subject -> subject.contains("取证结果通知"));
            assertThat(node.output()).doesNotContain(" ERROR ");
        } finally {
            browser.quit();
        }
    }

    private static void travel(CompetitionJourney journey) {
        journey.file();
        journey.putOnFile();
        journey.plan();
        journey.moveTo("2026-05-19T15:00");
        journey.inspect("事中检查");
        journey.moveTo("2026-05-20T09:00");
        journey.fileQuestions();
        journey.rank();
        journey.publicise("2026-05-20");
        journey.moveTo("2026-05-28T09:00");
        journey.conclude();
        journey.inspect("事后检查");
        journey.fileCertificates();
        journey.confirm();
        journey.handOver();
        journey.verify(journey.number(name(0)), name(0));
    }

    private Path scores() throws Exception {
        var list = new Xlsx()
                .texts("证件类型", "证件号码", "姓名", "性别", "单位", "手机", "电子邮箱", "场次", "理论签到", "技能签到", "理论成绩", "技能成绩", "违纪标记");
        competitors.forEach(identity -> list.row(row(competitors.indexOf(identity), identity)));
        return Files.write(folder.resolve("scores.xlsx"), list.file("成绩"));
    }

    private static String[] row(int place, IdentityNumber identity) {
        return new String[] {
            Xlsx.text("居民身份证"),
            Xlsx.text(identity.value()),
            Xlsx.text(name(place)),
            Xlsx.text(identity.isMale() ? "男" : "女"),
            Xlsx.text("北京云枢智能装备有限公司"),
            Xlsx.text(""),
            Xlsx.text(place == 0 ? WINNER : ""),
            Xlsx.number("1"),
            Xlsx.text("是"),
            Xlsx.text("是"),
            Xlsx.number("95"),
            Xlsx.number(skill(place)),
            Xlsx.text("否")
        };
    }

    /** People's names have no figures. */
    private static String name(int place) {
        return "选手"
                + "%05d"
                        .formatted(place + 1)
                        .chars()
                        .mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1))
                        .collect(Collectors.joining());
    }

    /** Everybody a little better than the next. */
    private static String skill(int place) {
        return "%.2f".formatted(96 - place * Math.min(1, 50.0 / COMPETITORS));
    }

    private Path photos() throws Exception {
        var photo = Files.readAllBytes(Attachments.photo(folder));
        return Files.write(folder.resolve("photos.zip"), Xlsx.zip(zip -> {
            for (var identity : competitors) {
                Xlsx.put(zip, identity.value() + ".jpg", photo);
            }
        }));
    }
}
