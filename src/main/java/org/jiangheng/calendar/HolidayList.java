package org.jiangheng.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jiangheng.kernel.RuleViolated;

/** A year's days off and make-up workdays, as read from text: one line each, date, 放假 or 上班, name (XC-07). */
public record HolidayList(int year, List<HolidayLine> lines) {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,，;；\\t]\\s*");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    /** The list of a year may begin with the last days of the year before. */
    private static final int LAST_DAYS = 25;

    private static final List<String> FESTIVALS = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");
    private static final int FEWEST = 28;
    private static final int MOST = 35;

    public HolidayList {
        lines = lines.stream().sorted(Comparator.comparing(HolidayLine::day)).toList();
        requireSound(year, lines);
    }

    /** Reads CSV or pasted text; refuses the first line it does not understand, and says which. */
    public static HolidayList read(int year, String text) {
        var lines = new ArrayList<HolidayLine>();
        var rows = text.replace("\uFEFF", "").lines().toList();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i).strip();
            if (!row.isEmpty() && !row.startsWith("#") && !row.startsWith("日期")) {
                lines.add(line(row, i + 1));
            }
        }
        return new HolidayList(year, lines);
    }

    private static HolidayLine line(String row, int number) {
        var cells = SEPARATOR.split(row);
        if (cells.length != 3 || cells[2].isBlank()) {
            throw new RuleViolated("calendar.lineUnreadable", number, row);
        }
        return new HolidayLine(date(cells[0], number, row), kind(cells[1], number, row), cells[2]);
    }

    private static LocalDate date(String text, int number, String row) {
        try {
            var plain =
                    text.replace('年', '-').replace('月', '-').replace("日", "").replace('/', '-');
            return LocalDate.parse(plain, DATE);
        } catch (DateTimeParseException unreadable) {
            throw new RuleViolated("calendar.lineUnreadable", number, row);
        }
    }

    private static HolidayLine.Kind kind(String text, int number, String row) {
        return switch (text) {
            case "放假", "休", "休息" -> HolidayLine.Kind.HOLIDAY;
            case "上班", "班", "调休上班" -> HolidayLine.Kind.WORKDAY;
            default -> throw new RuleViolated("calendar.lineUnreadable", number, row);
        };
    }

    private static void requireSound(int year, List<HolidayLine> lines) {
        if (lines.isEmpty()) {
            throw new RuleViolated("calendar.listEmpty");
        }
        var seen = new HashSet<LocalDate>();
        for (HolidayLine line : lines) {
            if (!belongs(year, line.day())) {
                throw new RuleViolated("calendar.otherYear", line.day(), String.valueOf(year));
            }
            if (!seen.add(line.day())) {
                throw new RuleViolated("calendar.dayTwice", line.day());
            }
            if (!line.isHoliday() && !Holidays.isWeekend(line.day())) {
                throw new RuleViolated("calendar.makeUpOnWeekday", line.day());
            }
        }
    }

    private static boolean belongs(int year, LocalDate day) {
        return day.getYear() == year
                || day.getYear() == year - 1 && day.getMonthValue() == 12 && day.getDayOfMonth() >= LAST_DAYS;
    }

    /** What looks unusual; a person decides whether it is right. */
    public List<String> doubts() {
        var doubts = new ArrayList<String>();
        var off = lines.stream().filter(HolidayLine::isHoliday).toList();
        if (off.size() < FEWEST || off.size() > MOST) {
            doubts.add("放假共" + off.size() + "天，往年在" + FEWEST + "至" + MOST + "天之间，请核对有没有遗漏或者多填。");
        }
        FESTIVALS.stream()
                .filter(name -> off.stream().noneMatch(line -> line.name().contains(name)))
                .forEach(name -> doubts.add("没有找到“" + name + "”的放假安排，请核对通知原文。"));
        if (lines.size() == off.size()) {
            doubts.add("没有调休上班日，请核对通知原文。");
        }
        return List.copyOf(doubts);
    }

    public long daysOff() {
        return lines.stream().filter(HolidayLine::isHoliday).count();
    }

    public long makeUps() {
        return lines.size() - daysOff();
    }
}
