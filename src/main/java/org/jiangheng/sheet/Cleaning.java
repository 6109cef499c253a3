package org.jiangheng.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jiangheng.kernel.Masked;

/** What a cell's content means in its column, or what is wrong with it. */
final class Cleaning {

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_QUOTE = 20;
    /** A spreadsheet program keeps no more digits of a number. */
    private static final int DIGITS_KEPT = 15;

    private static final int MOST_EXPONENT = 40;
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private Cleaning() {}

    /** A cleaned value, or the code of a problem with what to put into its sentence. */
    record Outcome(String value, String problem, Object... arguments) {

        static Outcome of(String value) {
            return new Outcome(value, "");
        }

        static Outcome refused(String problem, Object... arguments) {
            return new Outcome("", problem, arguments);
        }
    }

    static Outcome clean(Cell cell, SheetColumn column) {
        if (cell.type() == Cell.Type.ERROR) {
            return Outcome.refused("sheet.cellError", quoted(cell.value()));
        }
        var text = cell.type() == Cell.Type.TEXT ? stripped(cell.value()) : cell.value();
        if (text.isEmpty()) {
            return Outcome.of("");
        }
        return switch (column.kind()) {
            case TEXT -> cleanText(cell, text, column);
            case CODE -> cleanCode(cell, text);
            case NUMBER -> cleanNumber(cell, text, column);
            case DATE -> cleanDate(cell, text);
        };
    }

    private static Outcome cleanText(Cell cell, String text, SheetColumn column) {
        if (!column.choices().isEmpty()) {
            var choice = narrow(text);
            return column.choices().contains(choice)
                    ? Outcome.of(choice)
                    : Outcome.refused("sheet.notAChoice", quoted(text), String.join("、", column.choices()));
        }
        if (text.length() > LONGEST_TEXT) {
            return Outcome.refused("sheet.textTooLong", LONGEST_TEXT);
        }
        return cell.type() == Cell.Type.NUMBER ? cleanCode(cell, text) : Outcome.of(text);
    }

    private static Outcome cleanCode(Cell cell, String text) {
        return switch (cell.type()) {
            case NUMBER -> digits(text);
            case DATE -> Outcome.refused("sheet.isDate");
            default -> Outcome.of(narrow(text).replaceAll("[\\s\\p{Z}]", "").toUpperCase(Locale.ROOT));
        };
    }

    private static Outcome digits(String text) {
        var number = decimal(text);
        if (number == null) {
            return Outcome.refused("sheet.notANumber", quoted(text));
        }
        return number.precision() - number.scale() > DIGITS_KEPT
                ? Outcome.refused("sheet.digitsLost")
                : Outcome.of(plain(number));
    }

    private static Outcome cleanNumber(Cell cell, String text, SheetColumn column) {
        if (cell.type() == Cell.Type.DATE) {
            return Outcome.refused("sheet.isDate");
        }
        var number = decimal(narrow(text));
        if (number == null) {
            return Outcome.refused("sheet.notANumber", quoted(text));
        }
        var rounded = number.round(new MathContext(DIGITS_KEPT - 1)).stripTrailingZeros();
        return rounded.scale() > column.decimals()
                ? Outcome.refused(column.decimals() == 0 ? "sheet.notWhole" : "sheet.tooPrecise", column.decimals())
                : Outcome.of(plain(rounded));
    }

    private static Outcome cleanDate(Cell cell, String text) {
        if (cell.type() == Cell.Type.DATE) {
            return Outcome.of(text);
        }
        var parts = DATE.matcher(narrow(text));
        try {
            return parts.matches()
                    ? Outcome.of(LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)))
                            .toString())
                    : Outcome.refused("sheet.notADate", quoted(text));
        } catch (DateTimeException notADay) {
            return Outcome.refused("sheet.notADate", quoted(text));
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Null when it is no number, or one of absurd size. */
    private static @org.jspecify.annotations.Nullable BigDecimal decimal(String text) {
        try {
            var number = new BigDecimal(text);
            return Math.abs((long) number.precision() - number.scale()) > MOST_EXPONENT
                            || Math.abs((long) number.scale()) > MOST_EXPONENT
                    ? null
                    : number;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Full-width digits, letters and signs as ordinary ones. */
    static String narrow(String text) {
        return isPlain(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Without blanks of any kind around it, control and invisible characters in it; lines become one. */
    static String stripped(String text) {
        return isPlain(text) && !text.startsWith(" ") && !text.endsWith(" ") && !text.contains("  ")
                ? text
                : text.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ")
                        .replaceAll("[\\p{Cf}\\p{Co}]", "")
                        .strip();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean han = next >= 0x4E00 && next <= 0x9FFF;
            if (!han && (next < ' ' || next > '~')) {
                return false;
            }
        }
        return true;
    }

    private static String quoted(String text) {
        var masked = Masked.text(text);
        return masked.codePointCount(0, masked.length()) <= LONGEST_QUOTE
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
