package org.centerkiosk.hub.fleet;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The fleet as lines for a console: one for each terminal, and below it one for each thing that is wrong. */
public final class FleetTable {

    private static final List<String> HEAD =
            List.of("NAME", "VENUE", "ROLE", "STATE", "EDITION", "LAST SEEN", "CLOCK", "OUTBOX", "ID");

    private FleetTable() {}

    /**
     * The lines.
     *
     * @param currentEdition number of the newest published edition, 0 where there is none
     */
    public static List<String> lines(List<TerminalStatus> fleet, int currentEdition, Instant now) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        fleet.forEach(status -> rows.add(row(status, currentEdition, now)));
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(line(rows.get(i), widths));
            if (i > 0) {
                fleet.get(i - 1).wrong().forEach(wrong -> lines.add("    ! " + printable(wrong)));
            }
        }
        lines.add(summary(fleet));
        return lines;
    }

    /** The same as JSON, as {@code GET /v1/fleet} answers it. */
    public static String json(List<TerminalStatus> fleet, int currentEdition, Instant now) {
        return FleetJson.write(fleet, currentEdition, now).toString();
    }

    private static List<String> row(TerminalStatus status, int currentEdition, Instant now) {
        Terminal terminal = status.terminal();
        LastHeartbeat last = status.last();
        List<String> row = new ArrayList<>(List.of(
                printable(terminal.name()),
                terminal.venue() == null ? "-" : terminal.venue(),
                terminal.role(),
                terminal.state().name().toLowerCase(Locale.ROOT)));
        if (last == null) {
            row.addAll(List.of("-/" + currentEdition, "never", "-", "-"));
        } else {
            row.addAll(List.of(
                    last.edition() + "/" + currentEdition,
                    Troubles.spoken(Duration.between(last.received(), now)) + " ago",
                    "%+.1f s".formatted(last.clockAhead().toMillis() / 1000.0),
                    String.valueOf(last.outbox())));
        }
        row.add(terminal.id());
        return row;
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - width(row.get(column))))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String summary(List<TerminalStatus> fleet) {
        long troubled =
                fleet.stream().filter(status -> !status.wrong().isEmpty()).count();
        return fleet.size()
                + (fleet.size() == 1 ? " terminal, " : " terminals, ")
                + (troubled == 0 ? "nothing wrong" : "something wrong with " + troubled);
    }

    /** What a terminal says of itself must not steer the console that shows it. */
    private static String printable(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                        ? "?"
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** In cells of a console: a Chinese character takes two. */
    private static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
    }
}
