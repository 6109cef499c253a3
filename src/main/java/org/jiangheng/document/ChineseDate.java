package org.jiangheng.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Dates as Chinese papers write them: Arabic digits, no leading zeros (GB/T 9704, XC-24). */
public final class ChineseDate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月");

    private ChineseDate() {}

    /** For example 2026年3月20日. */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** For example 1985年3月. */
    public static String of(YearMonth month) {
        return MONTH.format(month);
    }
}
