package org.centerkiosk.terminal.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Shifts an iCalendar stream. It works on the content lines (RFC 5545, 3.1) rather than on a parsed model, so that
 * everything but the dates comes out as it was written, with CRLF and lines of at most 75 octets.
 */
final class ShiftedCalendar {

    /** Properties whose values are dates and times, or periods of them. */
    private static final Set<String> DATED = Set.of(
            "DTSTART",
            "DTEND",
            "DUE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "DTSTAMP",
            "CREATED",
            "LAST-MODIFIED",
            "X-KIOSK-OPENS",
            "X-KIOSK-CLOSES",
            "X-KIOSK-AS-OF");

    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]");
    private static final Pattern LINE_END = Pattern.compile("\r?\n");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)\\d{8}(?!\\d)");
    private static final Pattern UNTIL = Pattern.compile("(?<=UNTIL=)\\d{8}");
    private static final int LINE_OCTETS = 75;

    private final WeekShift shift;
    private final DatedText texts;

    private ShiftedCalendar(WeekShift shift) {
        this.shift = shift;
        this.texts = new DatedText(shift);
    }

    static byte[] shift(byte[] calendar, WeekShift shift) {
        return new ShiftedCalendar(shift)
                .lines(new String(calendar, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String lines(String calendar) {
        StringBuilder shifted = new StringBuilder(calendar.length() + 1024);
        // The onset of a zone's rule is history, not schedule.
        boolean zoneRules = false;
        for (String line : LINE_END.split(FOLD.matcher(calendar).replaceAll(""))) {
            zoneRules = line.equals("BEGIN:VTIMEZONE") || zoneRules && !line.equals("END:VTIMEZONE");
            fold(zoneRules ? line : shifted(line), shifted);
        }
        return shifted.toString();
    }

    private String shifted(String line) {
        int nameEnd = endOf(line, ";:");
        String name = line.substring(0, nameEnd);
        if (DATED.contains(name)) {
            return dates(DATE, line);
        }
        return name.equals("RRULE") ? dates(UNTIL, line) : texts.fill(line);
    }

    private static int endOf(String line, String delimiters) {
        int end = 0;
        while (end < line.length() && delimiters.indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private String dates(Pattern pattern, String line) {
        return pattern.matcher(line)
                .replaceAll(found -> DateTimeFormatter.BASIC_ISO_DATE.format(
                        shift.shift(LocalDate.parse(found.group(), DateTimeFormatter.BASIC_ISO_DATE))));
    }

    /** Folds by code points, never within one, although RFC 5545 would allow it. */
    private static void fold(String line, StringBuilder out) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(character);
            octets += size;
            at += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
