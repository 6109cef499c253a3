package org.jiangheng.programmes.competition.tale;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jiangheng.demo.Portrait;
import org.jiangheng.sheet.SheetColumn;
import org.jiangheng.sheet.Sheets;

/** Invented competitors with their scores, the same at every first start; identity numbers in division 119901, which is not assigned. */
final class Competitors {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏";
    private static final String FIRST = "文志建晓海春思子明云佳立俊雨梦永国一嘉宏";
    private static final String SECOND = "华强敏杰静伟芳涛磊娟军洋艳勇琳超霞平刚红";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String[] COLUMNS = {
        "证件类型", "证件号码", "姓名", "性别", "单位", "手机", "电子邮箱", "场次", "理论签到", "技能签到", "理论成绩", "技能成绩", "违纪标记", "文化程度"
    };
    private static final String[] EDUCATION = {"大学专科", "技工学校", "大学本科", "中等专科", "研究生"};

    private final Random random;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param seed tells the lists apart; also the year before which everybody is born */
    Competitors(int seed, int many, String... employers) {
        this.random = new Random(seed);
        for (int number = 0; number < many; number++) {
            rows.add(row(seed, number, employers[number % employers.length]));
        }
    }

    /** Somebody who has an account comes in the place of one of them. */
    Competitors with(int place, String identity, String name, String gender, String employer, String email) {
        var row = new ArrayList<>(rows.get(place));
        row.set(1, identity);
        row.set(2, name);
        row.set(3, gender);
        row.set(4, employer);
        row.set(6, email);
        row.set(8, "是");
        row.set(9, "是");
        row.set(10, "91.5");
        row.set(11, "94");
        row.set(12, "否");
        rows.set(place, row);
        return this;
    }

    private List<String> row(int seed, int number, String employer) {
        var male = random.nextInt(4) > 0;
        var absent = number % 40 == 39;
        var theory = 55 + random.nextInt(80) / 2.0;
        var skill = 58 + random.nextInt(80) / 2.0;
        return List.of(
                "居民身份证",
                identity(seed, number, male),
                name(),
                male ? "男" : "女",
                employer,
                "",
                number % 6 == 0 ? "xuanshou" + seed + number + "@example.com" : "",
                "1",
                "是",
                absent ? "否" : "是",
                String.valueOf(theory),
                absent ? "" : String.valueOf(skill),
                number % 60 == 57 ? "是" : "否",
                EDUCATION[number % EDUCATION.length]);
    }

    private String name() {
        return "" + pick(SURNAMES) + pick(FIRST) + (random.nextInt(3) > 0 ? pick(SECOND) : "");
    }

    private char pick(String from) {
        return from.charAt(random.nextInt(from.length()));
    }

    private static String identity(int seed, int number, boolean male) {
        var born = LocalDate.of(1970 + seed % 20, 1, 1).plusDays(number * 53L % 9000);
        int sequence = 2 * (100 + number % 400) + (male ? 1 : 0);
        var body = "119901" + born.toString().replace("-", "") + "%03d".formatted(sequence);
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (body.charAt(place) - '0') * WEIGHTS[place];
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }

    /** The list as an organiser would fill it in (CC-F9). */
    byte[] list(Sheets sheets) {
        var columns = List.of(COLUMNS).stream().map(Competitors::column).toList();
        return sheets.write("成绩", columns, rows.stream());
    }

    private static SheetColumn column(String title) {
        return switch (title) {
            case "证件号码", "手机" -> SheetColumn.code(title);
            case "理论成绩", "技能成绩" -> SheetColumn.number(title, 2).blank();
            case "场次" -> SheetColumn.number(title, 0).blank();
            default -> SheetColumn.text(title);
        };
    }

    /** Their portraits, named by identity number. */
    byte[] photos() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            int variant = 0;
            for (var row : rows) {
                zip.putNextEntry(new ZipEntry(row.get(1) + ".png"));
                zip.write(Portrait.png(row.get(3).equals("男"), variant++));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
